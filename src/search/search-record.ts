import { coverPhoto } from '../newsroom/photos/cover-photo.ts';
import { pictureOf } from '../newsroom/photos/photo.ts';
import { resolvePhoto } from '../schema/photo.ts';
import { formatDay } from '../lib/time/instant.ts';
import { displayName } from '../newsroom/display-name.ts';
import { bylineParts, bylineText } from '../newsroom/story/byline.ts';
import type { Newsroom, Story } from '../newsroom/newsroom.ts';

/** A small photo beside a result. */
export interface SearchPicture {
  src: string;
  avif?: string;
  width: number;
  height: number;
}

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
  /** A story of the wire, which comes after own stories that fit as well. */
  isWire: boolean;
  /** Its photo in the smallest files that lists show. */
  picture?: SearchPicture;
  /** The names that results can be filtered by. */
  filters: { section: string[]; author: string[] };
}

/** The data of a story in the search index; made only for parts that are made again. */
export function searchRecord({ article, file, url }: Story, newsroom: Newsroom): SearchRecord {
  const { publication, sections, authors } = newsroom;
  const language = article.lang ?? publication.lang;
  const section = displayName(sections, article.section);
  const byline = bylineParts(article.byline ?? [], language, authors);
  const picture = searchPicture({ article, file }, newsroom);
  const day = formatDay(article.published, publication.lang, publication.timeZone);
  return {
    file,
    url,
    language,
    standfirst: article.standfirst ?? '',
    isWire: sections.get(article.section)?.wire ?? false,
    ...(picture && { picture }),
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

/** The photo beside a story in results, as the newsroom has it. */
export function searchPhoto(story: Pick<Story, 'article' | 'file'>, { photos }: Newsroom) {
  const cover = coverPhoto(story, photos);
  return cover && photos.get(resolvePhoto(story.file, cover.src));
}

/** The smallest file of each format in which cards show the photo of a story. */
function searchPicture(story: Pick<Story, 'article' | 'file'>, { photos }: Newsroom): SearchPicture | undefined {
  const cover = coverPhoto(story, photos);
  const picture =
    cover && pictureOf(resolvePhoto(story.file, cover.src), photos, { rendition: 'card', focus: cover.focus });
  if (!picture) return undefined;
  const avif = picture.avif?.split(' ')[0];
  return { src: picture.src, ...(avif !== undefined && { avif }), width: 3, height: 2 };
}
