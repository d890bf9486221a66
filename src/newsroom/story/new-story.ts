import { Document } from 'yaml';
import { calendarDay } from '../../lib/time/instant.ts';
import type { StoryType } from '../../schema/article.ts';
import { FILE_KINDS } from '../../schema/kinds.ts';
import type { Photo } from '../../schema/photo.ts';
import { editorsTime } from './publication-time.ts';
import type { Reading } from '../../schema/yaml/source-text.ts';
import { readFields } from '../../schema/yaml/yaml-fields.ts';

/** What is known of a story that is about to be written. */
export interface NewStory {
  headline: string;
  section: string;
  /** Ids, or names of guests; a story may be unsigned. */
  authors: readonly (string | { name: string; role?: string })[];
  /** Ids of stories that it is about. */
  related?: readonly string[];
  type?: StoryType | undefined;
  /** BCP 47; left out for the language of the publication. */
  lang?: string | undefined;
  /** ISO 8601 with offset. */
  published: string;
  status: 'draft' | 'published';
  /** The last part of its address. */
  slug: string;
  /** The text so far. */
  body?: string;
  photo?: NewPhoto | undefined;
  /** Where it was reported from, for the dateline. */
  city?: string | undefined;
}

/** The lead photo with its words. */
export type NewPhoto = Pick<Photo, 'src' | 'alt' | 'caption' | 'credit'>;

/** A file to be written. */
export interface NewFile {
  /** Path from the project's root. */
  file: string;
  text: string;
}

/**
 * The file of a new story, in the month folder of its publication as the newsroom's clock has it.
 * @param timeZone the publication's
 * @returns the problems with the story instead, when the build would refuse it
 */
export function newStoryFile(story: NewStory, timeZone: string): Reading<NewFile> {
  const { headline, section, authors, type, lang, published, status, slug, body, photo, city, related } = story;
  const document = new Document({ headline: headline.trim().replaceAll(/\s+/g, ' '), section });
  if (type !== undefined && type !== 'news') document.set('type', type);
  if (city !== undefined) document.set('dateline', document.createNode({ city }, { flow: true }));
  document.set('published', editorsTime(published, timeZone));
  if (authors.length > 0) document.set('byline', document.createNode(authors, { flow: true }));
  if (photo) document.set('photo', photo);
  if (related) document.set('related', document.createNode(related, { flow: true }));
  if (lang !== undefined) document.set('lang', lang);
  if (status !== 'published') document.set('status', status);
  const yaml = document.toString({ lineWidth: 0, flowCollectionPadding: false });
  const [year, month] = calendarDay(published, timeZone).split('-');
  const file = `content/articles/${year}/${month}/${slug}.md`;
  const reading = readFields(FILE_KINDS.articles, { file, firstLine: 2, yaml }, timeZone);
  if (!reading.ok) return reading;
  return { ok: true, value: { file, text: `---\n${yaml}---\n\n${body === undefined ? '' : `${body}\n`}` } };
}
