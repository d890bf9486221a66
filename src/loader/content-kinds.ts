import type { z } from 'zod';
import { article } from '../schema/article.ts';
import { author } from '../schema/author.ts';
import { feed } from '../schema/feed.ts';
import { bodyFacts } from './body-facts.ts';
import { splitFrontMatter } from '../schema/yaml/front-matter.ts';
import { front } from '../schema/front.ts';
import { masthead } from '../schema/masthead.ts';
import { newsletter } from '../schema/newsletter.ts';
import { page } from '../schema/page.ts';
import { publication } from '../schema/publication.ts';
import { section } from '../schema/section.ts';
import { mendedFields, type RawFields } from '../schema/yaml/sound-fields.ts';
import { readSourceText, type FailedReading, type Reading } from '../schema/yaml/source-text.ts';
import { readFields } from '../schema/yaml/yaml-fields.ts';
import { readPhoto } from './photo-reading.ts';
import { referencePlaces, referencesIn, type KindName, type Reference, type ReferencePlace } from './reference.ts';

/** The result of reading a file: its data, or its problems and as much data as could be read. */
export type KindReading = { ok: true; value: FileData } | FailedFile;

/** The data that is kept of a file: its fields, or the front matter and the facts of a body. */
export type FileData = Record<string, unknown>;

/** A file with problems. */
export interface FailedFile extends FailedReading {
  /** The data of a Markdown file with placeholders for its faulty values, so that the rest can be checked. */
  mended?: FileData;
}

/** The rules for finding, reading and checking the files of a collection. */
export interface Kind {
  /** A pattern for the paths of its files from `content/`; the first group is the id. */
  pattern: RegExp;
  /** An example of a correct path, for messages about misplaced files. */
  placement: string;
  read(file: string, bytes: Uint8Array): KindReading | Promise<KindReading>;
  /** Fields that refer to other files. */
  references?: ReferencePlace[];
}

const ID = '[a-z0-9]+(?:-[a-z0-9]+)*';
const PHOTO_IN_BODY = /(?:\.{1,2})?\/[^\s()<>"'\]\\]+\.(?:jpe?g|png|webp)\b/gi;

/** All kinds of file in `content/`. */
export const KINDS: Record<KindName, Kind> = {
  articles: {
    pattern: new RegExp(`^articles/(\\d{4}/(?:0[1-9]|1[0-2])/${ID})\\.md$`),
    placement: 'content/articles/2026/11/name-of-the-story.md',
    read: (file, bytes) => readMarkdown(article, 'a story', storyStandIns(file), file, bytes),
    references: referencePlaces({
      section: 'sections',
      'byline.*': 'authors',
      'byline.*.author': 'authors',
      'photo.src': 'photos',
      'photos.*.src': 'photos',
      masthead: 'mastheads',
      newsletter: 'newsletters',
      'related.*': 'articles',
    }),
  },
  pages: {
    pattern: new RegExp(`^pages/(${ID})\\.md$`),
    placement: 'content/pages/name-of-the-page.md',
    read: (file, bytes) => readMarkdown(page, 'a page', PAGE_STAND_INS, file, bytes),
  },
  sections: yamlKind('sections', section, 'a section'),
  authors: yamlKind('authors', author, 'an author', { 'portrait.src': 'photos' }),
  fronts: yamlKind('fronts', front, 'a front', {
    'slots.*.section': 'sections',
    'slots.*.newsletter': 'newsletters',
    'slots.*.from.*': 'sections',
    'slots.*.pins.*': 'articles',
    'slots.*.pins.*.story': 'articles',
  }),
  mastheads: yamlKind('mastheads', masthead, 'a masthead', { 'roles.*.author': 'authors' }),
  newsletters: yamlKind('newsletters', newsletter, 'a newsletter'),
  feeds: yamlKind('feeds', feed, 'a feed', { 'sections.*': 'sections', 'authors.*': 'authors' }),
  publication: {
    pattern: /^(publication)\.yaml$/,
    placement: 'content/publication.yaml',
    read: (file, bytes) => readYamlFile(publication, 'the publication', file, bytes),
    references: referencePlaces({
      masthead: 'mastheads',
      newsletter: 'newsletters',
      'navigation.*': 'sections',
      'footer.pages.*': 'pages',
      'policies.*': 'pages',
    }),
  },
  photos: {
    pattern: /^((?:photos|articles|pages|authors)\/.+\.(?:jpe?g|png|webp))$/i,
    placement: 'content/photos/name-of-the-photo.jpg',
    read: readPhoto,
  },
};

/** The collection and id of a file, by its path from `content/`; undefined for a file that belongs to no collection. */
export function kindOf(file: string): { kind: KindName; id: string } | undefined {
  for (const [kind, { pattern }] of Object.entries(KINDS)) {
    const id = pattern.exec(file)?.[1];
    if (id !== undefined) return { kind: kind as KindName, id };
  }
  return undefined;
}

/**
 * The references of a file of a collection, including its own id: a front other than the front page belongs to a
 * section.
 */
export function referencesOf(kind: KindName, id: string, fields: unknown): Reference[] {
  const own: Reference[] = kind === 'fronts' && id !== 'home' ? [{ kind: 'sections', id, path: [] }] : [];
  return [...own, ...referencesIn(fields, KINDS[kind].references ?? [])];
}

function yamlKind(
  folder: string,
  schema: z.ZodType<Record<string, unknown>>,
  noun: string,
  references?: Readonly<Record<string, KindName>>,
): Kind {
  return {
    pattern: new RegExp(`^${folder}/(${ID})\\.yaml$`),
    placement: `content/${folder}/name.yaml`,
    read: (file, bytes) => readYamlFile(schema, noun, file, bytes),
    ...(references && { references: referencePlaces(references) }),
  };
}

function readYamlFile<T extends z.ZodType<Record<string, unknown>>>(
  schema: T,
  noun: string,
  file: string,
  bytes: Uint8Array,
): Reading<z.output<T>> {
  const text = readSourceText(file, bytes);
  return text.ok ? readFields(schema, noun, { file, firstLine: 1, yaml: text.value }) : text;
}

function readMarkdown(
  schema: z.ZodType,
  noun: string,
  standIns: RawFields,
  file: string,
  bytes: Uint8Array,
): KindReading {
  const text = readSourceText(file, bytes);
  if (!text.ok) return text;
  const source = splitFrontMatter(file, text.value);
  if (!source.ok) return source;
  const { yaml, yamlLine, body } = source.value;
  const fields = readFields(schema, noun, { file, firstLine: yamlLine, yaml });
  const frontMatter = fields.ok ? fields.value : mendedFields(schema, fields.sound ?? {}, standIns);
  const bodyPhotos = [...new Set(body.match(PHOTO_IN_BODY) ?? [])];
  const value = { frontMatter, bodyPhotos, ...bodyFacts(body) };
  if (fields.ok) return { ok: true, value };
  return frontMatter === undefined ? fields : { ...fields, mended: value };
}

const PAGE_STAND_INS: RawFields = { title: 'Untitled', description: 'Untitled' };

/** Placeholder fields that no rule reports: the story is published in the month of its folder. */
function storyStandIns(file: string): RawFields {
  const [, year, month] = /articles\/(\d{4})\/(\d\d)\//.exec(file) ?? [];
  return { headline: 'Untitled', section: 'untitled', published: `${year}-${month}-15T12:00:00Z` };
}
