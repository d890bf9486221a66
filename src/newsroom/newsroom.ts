import type { BodyFile } from './body-file.ts';
import type { Rights } from '../lib/photo/xmp.ts';
import type { Article } from '../schema/article.ts';
import type { Author } from '../schema/author.ts';
import type { DataTable } from '../schema/table/data-table.ts';
import type { PartnerFeed } from '../schema/feed.ts';
import type { Front } from '../schema/front.ts';
import type { BrandFile } from '../schema/brand/brand-file.ts';
import type { LogoFile } from '../schema/logo.ts';
import type { Masthead } from '../schema/masthead.ts';
import type { Newsletter } from '../schema/newsletters/newsletter.ts';
import type { Page } from '../schema/page.ts';
import type { EditionFields } from '../schema/newsletters/edition.ts';
import type { PhotoFile } from '../schema/photo.ts';
import type { Publication } from '../schema/publication.ts';
import type { RedirectEntry } from '../schema/redirect.ts';
import type { Section } from '../schema/section.ts';
import type { Topic } from '../schema/topic.ts';
import type { Content, ContentEntry } from './content.ts';
import { storyComments, type StoryComments } from './comments/story-comments.ts';
import { embeddedServices } from './story/embedded-services.ts';
import type { Unpublished } from './gate.ts';
import type { PhotoEngine } from './photos/photo-engine.ts';
import { photoOriginals } from './photos/photo-originals.ts';
import { editionsToBeSent, openEditions, type EditionFile } from './newsletters/edition-files.ts';
import { setContent } from './set-content.ts';
import { nameAddresses } from './site/addresses.ts';
import { openStories, type StoryMemo } from './open-stories.ts';

/** A story that may be read, with what is known of its file. */
export interface Story extends BodyFile {
  /** `2026/11/slug`, the path of the file and of the URL. */
  id: string;
  url: string;
  /**
   * When it came out, in milliseconds since 1970: its publication or the end of its embargo, whichever is later. A story
   * takes its place in lists by it, so that no list that is already published changes in its middle.
   */
  epoch: number;
  article: Article;
  /** Only in a preview of what is not published: why it is not. */
  unpublished?: Unpublished;
}

/** Where a story stood that was killed: no word of it is known to what makes pages. */
export interface KilledStory {
  id: string;
  url: string;
  /** Its former addresses. */
  aliases: readonly string[];
  /** The id that it had in the feeds of another system. */
  guid?: string | undefined;
  /** The addresses of the lists that it stood in: their feeds take it back. */
  lists: readonly string[];
  /** When it was withdrawn, as far as its file says: RFC 3339. */
  withdrawn: string;
  /** How many corrections it had, each of which feeds may have told of. */
  corrections: number;
  /** Its section, and when it came out: its place in old editions of newsletters stays empty. */
  section: string;
  epoch: number;
}

/** A page that is no story, with what is known of its file. */
export interface PolicyFile extends BodyFile {
  frontMatter: Page;
}

/** A photo as it lies in `content/`. */
export interface PhotoOriginal extends PhotoFile {
  /** Digest of its bytes and of its rights. */
  digest: string;
  /** What is written into each of its copies. */
  rights: Rights;
  /** Its files are not made yet: pages show the original meanwhile. */
  isWaiting?: true;
  /** Makes its files when they are requested. */
  engine?: PhotoEngine;
}

/** The logo of the publication, as it lies in `content/`. */
export interface Logo extends LogoFile {
  /** Path from the project's root. */
  file: string;
  /** Digest of its bytes. */
  digest: string;
}

/** A file of `content/brand/`. */
export interface BrandOriginal extends BrandFile {
  /** Path from the project's root. */
  file: string;
  /** Digest of its bytes. */
  digest: string;
}

/** Everything that is public at one instant; every page is made from it and from nothing else. */
export interface Newsroom {
  /** Milliseconds since 1970. */
  now: number;
  /** Shows editors what is not published, too; such a site is never deployed. */
  isPreview: boolean;
  publication: Publication;
  /** Left out where the publication has none, and icons show a front page. */
  logo?: Logo;
  /** Logos and fonts, by the name of the file. */
  brand: Map<string, BrandOriginal>;
  /** Newest first. */
  stories: Story[];
  /** The wire posts among them, newest first. */
  wire: Story[];
  killed: KilledStory[];
  /** By id of the story; only stories with comments that may be read have any. */
  comments: Map<string, StoryComments>;
  /** The services whose films, posts and charts public stories and pages can show in a frame, sorted by name. */
  embedded: readonly string[];
  sections: Map<string, Section>;
  authors: Map<string, Author>;
  /** Those that have a file, by tag. */
  topics: Map<string, Topic>;
  /** How pages are laid out: `home` and ids of sections. */
  fronts: Map<string, Front>;
  mastheads: Map<string, Masthead>;
  newsletters: Map<string, Newsletter>;
  /** Editions of newsletters that somebody wrote, by id: `morning-memo/2026-11-27`. */
  editions: Map<string, EditionFile>;
  /** Those that are sent later, by id. */
  editionsToBeSent: Map<string, EditionFields>;
  feeds: Map<string, PartnerFeed>;
  /** The public stories that were read most, most read first; none where nobody counts. */
  mostRead: Story[];
  pages: Map<string, PolicyFile>;
  /** Old addresses of the site that no story has as an alias. */
  redirects: readonly RedirectEntry[];
  /** By path from `content/`; those whose licence has ended are not among them. */
  photos: Map<string, PhotoOriginal>;
  /** The tables of CSV files, by path from `content/`. */
  tables: Map<string, DataTable>;
  /** Paths from `content/` of photos whose licence has ended. */
  expiredPhotos: Set<string>;
}

/**
 * Opens the newsroom: lets through what is public, in the typography of its language.
 * @param typed the content as its files have it
 * @param now the instant of the build, in milliseconds since 1970
 * @param isPreview lets through what is not public yet, marked as such
 * @param memo of the openings before, by which one after a small change takes milliseconds
 * @param changed the ids of the stories whose files may differ from those of the opening before; any may when left out
 * @throws when there is no publication, which the loader has made sure of
 */
export function openNewsroom(
  typed: Content,
  now: number,
  isPreview = false,
  memo?: StoryMemo,
  changed?: readonly string[],
): Newsroom {
  // The stories are set one by one.
  const content = setContent({ ...typed, articles: new Map() });
  const publication = content.publication.get('publication')?.data;
  if (!publication) throw new Error('content/publication.yaml is missing.');
  nameAddresses(publication.addresses);
  const [logo] = content.logos.values();
  const sections = dataOf(content.sections);
  const wires = new Set([...sections].flatMap(([id, { wire }]) => (wire ? [id] : [])));
  const opened = openStories(typed.articles, wires, publication, now, isPreview, memo, changed);
  const { stories, wire, killed, embeds, edits } = opened;
  return {
    now,
    isPreview,
    publication,
    ...(logo && { logo: { file: logo.file, digest: logo.digest, ...logo.data } }),
    brand: new Map([...content.brand].map(([name, { file, digest, data }]) => [name, { file, digest, ...data }])),
    stories,
    killed,
    comments: storyComments(content.comments, stories, publication),
    wire,
    sections,
    authors: dataOf(content.authors),
    topics: dataOf(content.topics),
    fronts: dataOf(content.fronts),
    mastheads: dataOf(content.mastheads),
    newsletters: dataOf(content.newsletters),
    editions: openEditions(content, now, isPreview),
    editionsToBeSent: editionsToBeSent(content, now),
    feeds: dataOf(content.feeds),
    mostRead: mostReadStories(content, stories),
    embedded: embeddedServices([...embeds, ...[...content.pages.values()].flatMap(({ data }) => data.embeds ?? [])]),
    pages: new Map([...content.pages].map(([id, { file, digest, data }]) => [id, { file, digest, ...data }])),
    redirects: [...publication.redirects, ...(content.redirects.get('redirects')?.data.redirects ?? [])],
    tables: dataOf(content.tables),
    ...photoOriginals(typed, now, memo?.photos, edits),
  };
}

function mostReadStories({ mostRead }: Content, stories: readonly Story[]): Story[] {
  const ids = mostRead.get('most-read')?.data.stories ?? [];
  if (ids.length === 0) return [];
  const byId = new Map(stories.map((story) => [story.id, story]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

function dataOf<T>(entries: ReadonlyMap<string, ContentEntry<T>>): Map<string, T> {
  return new Map([...entries].map(([id, { data }]) => [id, data]));
}
