import { formatDay } from '../lib/time/instant.ts';
import { displayName } from '../newsroom/display-name.ts';
import { bylineParts, bylineText } from '../newsroom/story/byline.ts';
import type { Newsroom, Story } from '../newsroom/newsroom.ts';

/** The data of a story in the search index, besides the words of its body. */
export interface SearchRecord {
  /** Path of the Markdown file from the project's root. */
  file: string;
  url: string;
  /** BCP 47, of the story. */
  language: string;
  /** Searchable text besides the body: the standfirst. */
  standfirst: string;
  /** The data that a result shows. */
  meta: { title: string; section: string; date: string; time: string; byline: string };
  /** The names that results can be filtered by. */
  filters: { section: string[]; author: string[] };
}

/** The data of a story in the search index; made only for parts that are made again. */
export function searchRecord({ article, file, url }: Story, newsroom: Newsroom): SearchRecord {
  const { publication, sections, authors } = newsroom;
  const language = article.lang ?? publication.lang;
  const section = displayName(sections, article.section);
  const byline = bylineParts(article.byline ?? [], language, authors);
  const day = formatDay(article.published, publication.lang, publication.timeZone);
  return {
    file,
    url,
    language,
    standfirst: article.standfirst ?? '',
    meta: {
      title: article.headline,
      section,
      date: day.text,
      time: day.datetime,
      byline: bylineText(byline),
    },
    filters: { section: [section], author: byline.flatMap((part) => ('person' in part ? [part.person] : [])) },
  };
}
