import { HOME_FRONT } from '../schema/front.ts';
import type { z } from 'zod';
import type { ContentData, KindName, MarkdownFile } from '../newsroom/content.ts';
import { NO_SECTION } from '../newsroom/display-name.ts';
import { updateMoments } from '../markdown/live-updates.ts';
import type { Article } from '../schema/article.ts';
import { splitFrontMatter } from '../schema/yaml/front-matter.ts';
import { FILE_KINDS, type FileKind } from '../schema/kinds.ts';
import { byNewsroomClock } from '../schema/newsroom-clock.ts';
import type { NewsroomSettings } from '../schema/newsroom-settings.ts';
import { mendedFields, type RawFields } from '../schema/yaml/sound-fields.ts';
import { readSourceText, type FailedReading } from '../schema/yaml/source-text.ts';
import { readFields } from '../schema/yaml/yaml-fields.ts';
import { bodyFacts } from './body-facts.ts';
import { filePlace } from './file-place.ts';
import { bodyPlugins } from './settings/markdown-settings.ts';
import { settingsIn } from './settings/newsroom-settings.ts';
import { inForeignLanguage, inHomeLanguage } from './settings/home-language.ts';
import { readBrandFile } from './brand-reading.ts';
import { readLogo } from './logo/logo-reading.ts';
import { readPhoto } from './photo-reading.ts';
import { readTableFile } from '../schema/table/table-file.ts';
import { referencePlaces, referencesIn, type Reference, type ReferencePlace } from './reference.ts';

/** The result of reading a file: its data, or its problems and as much data as could be read. */
export type KindReading<Data> = { ok: true; value: Data } | FailedFile<Data>;

/** A file with problems. */
export interface FailedFile<Data> extends FailedReading {
  /** The data of a Markdown file with placeholders for its faulty values, so that the rest can be checked. */
  mended?: Data;
}

/** The rules for finding, reading and checking the files of a collection. */
interface Kind<Data> {
  /** The subject of a file, for messages. */
  noun: string;
  /** A pattern for the paths of its files from `content/`; the first group is the id. */
  pattern: RegExp;
  /** The file of an id, by path from the project's root. */
  fileOf(id: string): string;
  /** An example of an id, for messages about misplaced files. */
  sampleId: string;
  read(file: string, bytes: Uint8Array, settings?: NewsroomSettings): KindReading<Data> | Promise<KindReading<Data>>;
  /** Fields that refer to other files. */
  references: ReferencePlace[];
}

/** The fields that refer to other files, by path, with the kind of those files. */
type ReferringFields = Readonly<Record<string, KindName>>;

/** Every kind of file in `content/`: the newsroom gets what the loader reads by this table. */
export const KINDS: { [Name in KindName]: Kind<ContentData[Name]> } = {
  articles: markdownKind(FILE_KINDS.articles, storyStandIns, {
    section: 'sections',
    'byline.*': 'authors',
    'byline.*.author': 'authors',
    'photo.src': 'photos',
    'photos.*.src': 'photos',
    masthead: 'mastheads',
    newsletter: 'newsletters',
    'related.*': 'articles',
  }),
  comments: yamlKind(FILE_KINDS.comments, { 'comments.*.author': 'authors' }),
  pages: markdownKind(FILE_KINDS.pages, () => ({ title: 'Untitled', description: 'Untitled' })),
  sections: yamlKind(FILE_KINDS.sections),
  topics: inAnyLanguage(yamlKind(FILE_KINDS.topics)),
  authors: yamlKind(FILE_KINDS.authors, { 'portrait.src': 'photos' }),
  fronts: yamlKind(FILE_KINDS.fronts, {
    'slots.*.section': 'sections',
    'slots.*.newsletter': 'newsletters',
    'slots.*.from.*': 'sections',
    'slots.*.pins.*': 'articles',
    'slots.*.pins.*.story': 'articles',
  }),
  mastheads: yamlKind(FILE_KINDS.mastheads, { 'roles.*.author': 'authors' }),
  newsletters: yamlKind(FILE_KINDS.newsletters, { 'auto.*.sections.*': 'sections' }),
  editions: markdownKind(FILE_KINDS.editions, () => ({ subject: 'Untitled' }), {
    'stories.*': 'articles',
    'stories.*.story': 'articles',
    'auto.sections.*': 'sections',
  }),
  feeds: yamlKind(FILE_KINDS.feeds, { 'sections.*': 'sections', 'authors.*': 'authors' }),
  publication: byOwnSettings(
    yamlKind(FILE_KINDS.publication, {
      masthead: 'mastheads',
      newsletter: 'newsletters',
      'navigation.*': 'sections',
      'footer.pages.*': 'pages',
      'policies.*': 'pages',
      'brand.logo': 'brand',
      'brand.logo.*': 'brand',
      'brand.faces.*': 'brand',
      'brand.faces.*.*': 'brand',
    }),
  ),
  mostRead: yamlKind(FILE_KINDS.mostRead, { 'stories.*': 'articles' }),
  redirects: yamlKind(FILE_KINDS.redirects),
  photos: {
    noun: 'photo',
    pattern: /^((?:photos|articles|pages|authors)\/.+\.(?:jpe?g|png|webp))$/i,
    fileOf: (id) => `content/${id}`,
    sampleId: 'photos/name-of-the-photo.jpg',
    read: readPhoto,
    references: [],
  },
  tables: {
    noun: 'CSV file',
    pattern: /^((?:data|articles|pages|newsletters)\/.+\.csv)$/i,
    fileOf: (id) => `content/${id}`,
    sampleId: 'data/ferries.csv',
    read: (file, bytes, settings) => readTableFile(file, bytes, settings?.language),
    references: [],
  },
  logos: {
    noun: 'logo',
    // Whatever its format, so that a wrong one is reported as that.
    pattern: /^(logo\.\w+)$/i,
    fileOf: (id) => `content/${id}`,
    sampleId: 'logo.svg',
    read: readLogo,
    references: [],
  },
  brand: {
    noun: 'file',
    // The licence of a font may be beside it.
    pattern: /^brand\/([^/]+\.(?!txt$)\w+)$/i,
    fileOf: (id) => `content/brand/${id}`,
    sampleId: 'logo.svg',
    read: readBrandFile,
    references: [],
  },
};

/** The names of all kinds. */
export const KIND_NAMES = Object.keys(KINDS) as KindName[];

/** A value for each kind of file. */
export function ofEachKind<Values extends Record<KindName, unknown>>(
  make: (kind: KindName) => Values[KindName],
): Values {
  return Object.fromEntries(KIND_NAMES.map((kind) => [kind, make(kind)])) as Values;
}

/** The collection and id of a file, by its path from `content/`; undefined for a file that belongs to no collection. */
export function kindOf(file: string): { kind: KindName; id: string } | undefined {
  for (const kind of KIND_NAMES) {
    const id = KINDS[kind].pattern.exec(file)?.[1];
    // Some systems write the accents of a file's name as letters of their own.
    if (id !== undefined) return { kind, id: kind === 'topics' ? id.normalize('NFC') : id };
  }
  return undefined;
}

/**
 * The references of a file of a collection, including its own id: a front other than the front page belongs to a
 * section, an edition to a newsletter, and comments to a story.
 */
export function referencesOf(kind: KindName, id: string, fields: unknown): Reference[] {
  return [...ownReferences(kind, id), ...referencesIn(fields, KINDS[kind].references)];
}

function ownReferences(kind: KindName, id: string): Reference[] {
  if (kind === 'comments') return [{ kind: 'articles', id, path: [] }];
  if (kind === 'editions') return [{ kind: 'newsletters', id: id.split('/')[0] ?? id, path: [] }];
  return kind === 'fronts' && id !== HOME_FRONT ? [{ kind: 'sections', id, path: [] }] : [];
}

function yamlKind<Schema extends z.ZodType>(
  kind: FileKind<Schema> & { format: 'yaml' },
  references: ReferringFields = {},
): Kind<z.output<Schema>> {
  return {
    ...filePlace(kind),
    read(file, bytes, settings = {}) {
      const text = readSourceText(file, bytes);
      return text.ok ? readFields(kind, { file, firstLine: 1, yaml: text.value }, settings.timeZone) : text;
    },
    references: referencePlaces(references),
  };
}

/** The kind whose file has the settings itself. Its language is everywhere the one of its country. */
function byOwnSettings<Data extends { lang: string }>(kind: Kind<Data>): Kind<Data> {
  return {
    ...kind,
    read: async (file, bytes) => inHomeLanguage(await kind.read(file, bytes, settingsIn(bytes)), settingsIn(bytes)),
  };
}

/** A kind whose files may be in another language than the publication. */
function inAnyLanguage<Data extends { lang?: string | undefined }>(kind: Kind<Data>): Kind<Data> {
  return {
    ...kind,
    async read(file, bytes, settings = {}) {
      const reading = await kind.read(file, bytes, settings);
      return reading.ok ? { ok: true, value: inForeignLanguage(reading.value, settings) } : reading;
    },
  };
}

function markdownKind<Schema extends z.ZodType>(
  kind: FileKind<Schema> & { format: 'markdown' },
  standInsFor: (file: string) => RawFields,
  references: ReferringFields = {},
): Kind<MarkdownFile<z.output<Schema>>> {
  return {
    ...filePlace(kind),
    read(file, bytes, settings = {}) {
      const { timeZone } = settings;
      const text = readSourceText(file, bytes);
      if (!text.ok) return text;
      const source = splitFrontMatter(file, text.value);
      if (!source.ok) return source;
      const { yaml, yamlLine, body } = source.value;
      const fields = readFields(kind, { file, firstLine: yamlLine, yaml }, timeZone);
      const withBody = (frontMatter: z.output<Schema>) => ({
        frontMatter: inForeignLanguage(frontMatter, settings),
        ...bodyFacts(body),
        ...liveFacts(frontMatter, body, timeZone),
      });
      if (fields.ok) return { ok: true, value: withBody(fields.value) };
      const frontMatter = byNewsroomClock(timeZone, () =>
        mendedFields(kind.schema, fields.sound ?? {}, standInsFor(file)),
      );
      return frontMatter === undefined ? fields : { ...fields, mended: withBody(frontMatter) };
    },
    references: referencePlaces(references),
  };
}

/** The facts of the body of a live story: its updates, which can be wrong, whatever else the body holds. */
function liveFacts(
  frontMatter: unknown,
  body: string,
  timeZone = 'UTC',
): Pick<MarkdownFile<unknown>, 'isElaborate' | 'updates'> {
  const { type, published } = Object(frontMatter) as Partial<Article>;
  if (type !== 'live' || published === undefined) return {};
  return { isElaborate: true, updates: updateMoments(body, { published, timeZone }, bodyPlugins()) };
}

/** Placeholder fields that no rule reports: the story is published in the month of its folder. */
function storyStandIns(file: string): RawFields {
  const [, year, month] = /articles\/(\d{4})\/(\d\d)\//.exec(file) ?? [];
  return { headline: 'Untitled', section: NO_SECTION, published: `${year}-${month}-15T12:00:00Z` };
}
