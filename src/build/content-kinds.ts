import type { z } from 'astro/zod';
import sharp from 'sharp';
import type { Problem } from '../lib/problem.ts';
import { article, type Article } from '../schema/article.ts';
import { author, type Author } from '../schema/author.ts';
import type { Content } from '../newsroom/content.ts';
import { bodyFacts } from './body-facts.ts';
import { splitFrontMatter } from '../schema/front-matter.ts';
import { masthead, type Masthead } from '../schema/masthead.ts';
import { newsletter } from '../schema/newsletter.ts';
import { page } from '../schema/page.ts';
import { publication, type Publication } from '../schema/publication.ts';
import { section } from '../schema/section.ts';
import { readSourceText, type Reading } from '../schema/source-text.ts';
import { readFields, type FieldPath } from '../schema/yaml-fields.ts';

/** A collection of `content/`. */
export type KindName = keyof Content;

/** Something of a file that has to exist elsewhere in `content/`. */
export interface Reference {
  kind: KindName;
  id: string;
  /** Where the file says it. */
  path: FieldPath;
}

/** How the files of a collection are found, read and checked. */
export interface Kind {
  /** Which files belong to it, by path from `content/`; the first group is the id. */
  pattern: RegExp;
  /** What a file is called when its path is wrong, and how it would be right. */
  placement: string;
  read(file: string, bytes: Uint8Array): Reading<Record<string, unknown>> | Promise<Reading<Record<string, unknown>>>;
  /** What the stored data refers to. */
  references?(data: Record<string, unknown>): Reference[];
}

/** Photos with more pixels than this are refused; a full-frame camera takes about as many. */
const MAX_PIXELS = 60_000_000;

const ID = '[a-z0-9]+(?:-[a-z0-9]+)*';
const PHOTO_IN_BODY = /(?:\.{1,2})?\/[^\s()<>"'\]\\]+\.(?:jpe?g|png|webp)\b/gi;

/** Every kind of file there is in `content/`. */
export const KINDS: Record<KindName, Kind> = {
  articles: {
    pattern: new RegExp(`^articles/(\\d{4}/(?:0[1-9]|1[0-2])/${ID})\\.md$`),
    placement: 'content/articles/2026/11/name-of-the-story.md',
    read: (file, bytes) => readMarkdown(article, 'a story', file, bytes),
    references: (data) => articleReferences(data['frontMatter'] as Article),
  },
  pages: {
    pattern: new RegExp(`^pages/(${ID})\\.md$`),
    placement: 'content/pages/name-of-the-page.md',
    read: (file, bytes) => readMarkdown(page, 'a page', file, bytes),
  },
  sections: yamlKind('sections', section, 'a section'),
  authors: { ...yamlKind('authors', author, 'an author'), references: (data) => portraitReferences(data as Author) },
  mastheads: {
    ...yamlKind('mastheads', masthead, 'a masthead'),
    references: (data) => mastheadReferences(data as Masthead),
  },
  newsletters: yamlKind('newsletters', newsletter, 'a newsletter'),
  publication: {
    pattern: /^(publication)\.yaml$/,
    placement: 'content/publication.yaml',
    read: (file, bytes) => readYamlFile(publication, 'the publication', file, bytes),
    references: (data) => publicationReferences(data as Publication),
  },
  photos: {
    pattern: /^((?:photos|articles|pages|authors)\/.+\.(?:jpe?g|png|webp))$/i,
    placement: 'content/photos/name-of-the-photo.jpg',
    read: readPhoto,
  },
};

/** The collection and id of a file, by its path from `content/`; undefined for a file that belongs nowhere. */
export function kindOf(file: string): { kind: KindName; id: string } | undefined {
  for (const [kind, { pattern }] of Object.entries(KINDS)) {
    const id = pattern.exec(file)?.[1];
    if (id !== undefined) return { kind: kind as KindName, id };
  }
  return undefined;
}

function yamlKind(folder: string, schema: z.ZodType<Record<string, unknown>>, noun: string): Kind {
  return {
    pattern: new RegExp(`^${folder}/(${ID})\\.yaml$`),
    placement: `content/${folder}/name.yaml`,
    read: (file, bytes) => readYamlFile(schema, noun, file, bytes),
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
  file: string,
  bytes: Uint8Array,
): Reading<Record<string, unknown>> {
  const text = readSourceText(file, bytes);
  if (!text.ok) return text;
  const source = splitFrontMatter(file, text.value);
  if (!source.ok) return source;
  const { yaml, yamlLine, body } = source.value;
  const fields = readFields(schema, noun, { file, firstLine: yamlLine, yaml });
  if (!fields.ok) return fields;
  const bodyPhotos = [...new Set(body.match(PHOTO_IN_BODY) ?? [])];
  return { ok: true, value: { frontMatter: fields.value, bodyPhotos, ...bodyFacts(body) } };
}

async function readPhoto(file: string, bytes: Uint8Array): Promise<Reading<Record<string, unknown>>> {
  try {
    const { width, height, format, autoOrient } = await sharp(bytes, { limitInputPixels: MAX_PIXELS }).metadata();
    const expected = /\.jpe?g$/i.test(file) ? 'jpeg' : file.split('.').at(-1)?.toLowerCase();
    if (format !== expected) return photoFailure(file, `The file is named as ${expected} but holds ${format}.`);
    if (width * height > MAX_PIXELS) return photoFailure(file, `The photo has ${width} × ${height} pixels.`);
    return { ok: true, value: { width: autoOrient.width, height: autoOrient.height } };
  } catch {
    return photoFailure(file, 'This cannot be read as a photo.');
  }
}

function photoFailure(file: string, what: string): Reading<never> {
  const fix = 'Export it again as JPEG, PNG or WebP of at most 60 megapixels.';
  const problem: Problem = { rule: 'photo-unreadable', file, line: 1, column: 1, what, fix };
  return { ok: false, problems: [problem] };
}

function articleReferences({ section, byline, photo, masthead, newsletter }: Article): Reference[] {
  const references: Reference[] = [{ kind: 'sections', id: section, path: ['section'] }];
  byline?.forEach((contribution, index) => {
    if ('author' in contribution)
      references.push({ kind: 'authors', id: contribution.author, path: ['byline', index] });
  });
  if (photo) references.push({ kind: 'photos', id: photo.src, path: ['photo', 'src'] });
  if (masthead !== undefined) references.push({ kind: 'mastheads', id: masthead, path: ['masthead'] });
  if (typeof newsletter === 'string') references.push({ kind: 'newsletters', id: newsletter, path: ['newsletter'] });
  return references;
}

function portraitReferences({ portrait }: Author): Reference[] {
  return portrait ? [{ kind: 'photos', id: portrait.src, path: ['portrait', 'src'] }] : [];
}

function mastheadReferences({ roles }: Masthead): Reference[] {
  return roles.flatMap(({ author: id }, index): Reference[] =>
    id === undefined ? [] : [{ kind: 'authors', id, path: ['roles', index, 'author'] }],
  );
}

function publicationReferences({ masthead: id, newsletter: letter, navigation, footer }: Publication): Reference[] {
  return [
    { kind: 'mastheads', id, path: ['masthead'] },
    ...(letter === undefined ? [] : [{ kind: 'newsletters', id: letter, path: ['newsletter'] } as const]),
    ...navigation.map((section, index) => ({ kind: 'sections', id: section, path: ['navigation', index] }) as const),
    ...footer.pages.map((name, index) => ({ kind: 'pages', id: name, path: ['footer', 'pages', index] }) as const),
  ];
}
