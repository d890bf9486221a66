import { formatDay } from '../lib/time/instant.ts';
import { smarten } from '../lib/text/typography.ts';
import { bylineParts, bylineText } from '../newsroom/story/byline.ts';
import type { Newsroom, Story } from '../newsroom/newsroom.ts';

/** What the search index holds of a story besides the words of its body. */
export interface SearchRecord {
  /** Path of the Markdown file from the project's root. */
  file: string;
  url: string;
  /** BCP 47, of the story. */
  language: string;
  /** Whatever is found besides the body: the standfirst. */
  standfirst: string;
  /** What a result shows. */
  meta: { title: string; section: string; date: string; time: string; byline: string };
  /** What results can be narrowed to, by name. */
  filters: { section: string[]; author: string[] };
}

/** What the search index holds of a story; made only for the parts of the index that are made again. */
export function searchRecord({ article, file, url }: Story, newsroom: Newsroom): SearchRecord {
  const { publication, sections, authors } = newsroom;
  const language = article.lang ?? publication.lang;
  const section = sections.get(article.section)?.name ?? article.section;
  const byline = bylineParts(article.byline ?? [], language, authors);
  const day = formatDay(article.published, publication.lang, publication.timeZone);
  return {
    file,
    url,
    language,
    standfirst: smarten(article.standfirst ?? '', language),
    meta: {
      title: smarten(article.headline, language),
      section,
      date: day.text,
      time: day.datetime,
      byline: bylineText(byline),
    },
    filters: { section: [section], author: byline.flatMap((part) => ('person' in part ? [part.person] : [])) },
  };
}
