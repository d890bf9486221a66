import type { Article } from '../schema/article.ts';
import type { Author } from '../schema/author.ts';
import type { PartnerFeed } from '../schema/feed.ts';
import type { Front } from '../schema/front.ts';
import type { Masthead } from '../schema/masthead.ts';
import type { Newsletter } from '../schema/newsletter.ts';
import type { Page } from '../schema/page.ts';
import type { PhotoFile } from '../schema/photo.ts';
import type { Publication } from '../schema/publication.ts';
import type { Section } from '../schema/section.ts';

/** A file of `content/` that was read and found good. */
export interface ContentEntry<T = unknown> {
  /** Path from the project's root. */
  file: string;
  /** Digest of its bytes. */
  digest: string;
  data: T;
}

/** What is known of a Markdown file: its front matter, and of its body only what other pages need. */
export interface MarkdownFile<T> {
  frontMatter: T;
  /** Photos that the body shows, as it writes their paths. */
  bodyPhotos: string[];
  /** Addresses of its links, each once; left out where there are none. */
  links?: string[];
  /** Addresses of its `::embed` directives. */
  embeds?: string[];
  /** Its pictures with their words. */
  pictures?: BodyPicture[];
  /** Whether there are slips of typing in its text. */
  hasSlips?: true;
  /** Whether compiling it could find a problem: it holds more than plain text, headings, lists and links. */
  isElaborate?: true;
}

/** A picture as the body shows it. */
export interface BodyPicture {
  src: string;
  alt: string;
  /** Caption and credit, as the Markdown title has them. */
  title?: string;
}

/** All of `content/`, by collection and id; who may see what, the newsroom decides. */
export interface Content {
  articles: ReadonlyMap<string, ContentEntry<MarkdownFile<Article>>>;
  sections: ReadonlyMap<string, ContentEntry<Section>>;
  authors: ReadonlyMap<string, ContentEntry<Author>>;
  fronts: ReadonlyMap<string, ContentEntry<Front>>;
  mastheads: ReadonlyMap<string, ContentEntry<Masthead>>;
  newsletters: ReadonlyMap<string, ContentEntry<Newsletter>>;
  feeds: ReadonlyMap<string, ContentEntry<PartnerFeed>>;
  pages: ReadonlyMap<string, ContentEntry<MarkdownFile<Page>>>;
  publication: ReadonlyMap<string, ContentEntry<Publication>>;
  photos: ReadonlyMap<string, ContentEntry<PhotoFile>>;
}
