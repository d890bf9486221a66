import type { z } from 'astro/zod';
import { article, type Article } from '../schema/article.ts';
import { author, type Author } from '../schema/author.ts';
import { feed, type PartnerFeed } from '../schema/feed.ts';
import type { Content } from '../newsroom/content.ts';
import { bodyFacts } from './body-facts.ts';
import { splitFrontMatter } from '../schema/yaml/front-matter.ts';
import { front, type Front } from '../schema/front.ts';
import { masthead, type Masthead } from '../schema/masthead.ts';
import { newsletter } from '../schema/newsletter.ts';
import { page } from '../schema/page.ts';
import { publication, type Publication } from '../schema/publication.ts';
import { section } from '../schema/section.ts';
import { readSourceText, type Reading } from '../schema/yaml/source-text.ts';
import { readFields, type FieldPath } from '../schema/yaml/yaml-fields.ts';
import { readPhoto } from './photo-reading.ts';

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
  references?(data: Record<string, unknown>, id: string): Reference[];
}

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
  fronts: {
    ...yamlKind('fronts', front, 'a front'),
    references: (data, id) => frontReferences(data as Front, id),
  },
  mastheads: {
    ...yamlKind('mastheads', masthead, 'a masthead'),
    references: (data) => mastheadReferences(data as Masthead),
  },
  newsletters: yamlKind('newsletters', newsletter, 'a newsletter'),
  feeds: { ...yamlKind('feeds', feed, 'a feed'), references: (data) => feedReferences(data as PartnerFeed) },
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

function articleReferences({ section, byline, photo, photos, masthead, newsletter, related }: Article): Reference[] {
  const references: Reference[] = [{ kind: 'sections', id: section, path: ['section'] }];
  byline?.forEach((contribution, index) => {
    if ('author' in contribution)
      references.push({ kind: 'authors', id: contribution.author, path: ['byline', index] });
  });
  if (photo) references.push({ kind: 'photos', id: photo.src, path: ['photo', 'src'] });
  photos?.forEach(({ src }, index) => {
    references.push({ kind: 'photos', id: src, path: ['photos', index, 'src'] });
  });
  if (masthead !== undefined) references.push({ kind: 'mastheads', id: masthead, path: ['masthead'] });
  if (typeof newsletter === 'string') references.push({ kind: 'newsletters', id: newsletter, path: ['newsletter'] });
  related?.forEach((id, index) => {
    references.push({ kind: 'articles', id, path: ['related', index] });
  });
  return references;
}

function portraitReferences({ portrait }: Author): Reference[] {
  return portrait ? [{ kind: 'photos', id: portrait.src, path: ['portrait', 'src'] }] : [];
}

/** A front other than the front page is named after its section. */
function frontReferences({ slots }: Front, id: string): Reference[] {
  const own: Reference[] = id === 'home' ? [] : [{ kind: 'sections', id, path: [] }];
  const named = slots.flatMap((slot, index): Reference[] => {
    const at = (...path: FieldPath): FieldPath => ['slots', index, ...path];
    const references: Reference[] = [];
    if ('section' in slot) references.push({ kind: 'sections', id: slot.section, path: at('section') });
    if (slot.kind === 'newsletter' && slot.newsletter !== undefined)
      references.push({ kind: 'newsletters', id: slot.newsletter, path: at('newsletter') });
    if ('from' in slot)
      slot.from?.forEach((section, entry) => {
        references.push({ kind: 'sections', id: section, path: at('from', entry) });
      });
    if ('pins' in slot)
      slot.pins.forEach(({ story }, entry) => {
        references.push({ kind: 'articles', id: story, path: at('pins', entry) });
      });
    return references;
  });
  return [...own, ...named];
}

function mastheadReferences({ roles }: Masthead): Reference[] {
  return roles.flatMap(({ author: id }, index): Reference[] =>
    id === undefined ? [] : [{ kind: 'authors', id, path: ['roles', index, 'author'] }],
  );
}

function feedReferences({ sections = [], authors = [] }: PartnerFeed): Reference[] {
  return [
    ...sections.map((id, index) => ({ kind: 'sections', id, path: ['sections', index] }) as const),
    ...authors.map((id, index) => ({ kind: 'authors', id, path: ['authors', index] }) as const),
  ];
}

function publicationReferences(publication: Publication): Reference[] {
  const { masthead: id, newsletter: letter, navigation, footer, policies } = publication;
  return [
    { kind: 'mastheads', id, path: ['masthead'] },
    ...(letter === undefined ? [] : [{ kind: 'newsletters', id: letter, path: ['newsletter'] } as const]),
    ...navigation.map((section, index) => ({ kind: 'sections', id: section, path: ['navigation', index] }) as const),
    ...footer.pages.map((name, index) => ({ kind: 'pages', id: name, path: ['footer', 'pages', index] }) as const),
    ...Object.entries(policies).flatMap(([name, page]): Reference[] =>
      page === undefined ? [] : [{ kind: 'pages', id: page, path: ['policies', name] }],
    ),
  ];
}
