import type { z } from 'zod';
import type { FILE_KINDS } from '../schema/kinds.ts';
import type { BrandFile } from '../schema/brand/brand-file.ts';
import type { LogoFile } from '../schema/logo.ts';
import type { PhotoFile } from '../schema/photo.ts';
import type { DataTable } from '../schema/table/data-table.ts';

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
  /** CSV files that its charts show, as it writes their paths; left out where there are none. */
  bodyTables?: string[];
  /** How many charts it has; left out where there are none. */
  charts?: number;
  /** Addresses of its links, each once; left out where there are none. */
  links?: string[];
  /** Addresses of its `::embed` directives. */
  embeds?: string[];
  /** Its pictures with their words. */
  pictures?: BodyPicture[];
  /** Whether there are slips of typing in its text. */
  hasSlips?: true;
  /** True for a body without a word of text. */
  isWordless?: true;
  /** The moments of the updates of a live story, RFC 3339, in the order of the page. */
  updates?: string[];
  /** Whether compiling it could find a problem: it holds more than plain text, headings, lists and links. */
  isElaborate?: true;
}

/** A picture as the body shows it. */
export interface BodyPicture {
  src: string;
  alt: string;
  /** The body says that nobody has described it yet. */
  altMissing?: true;
  /** Caption and credit, as the Markdown title has them. */
  title?: string;
  /** It stands in an embed until readers load that, and has no caption. */
  isPoster?: true;
}

/** What is known of a text file: all of a YAML file, and of a Markdown file what {@link MarkdownFile} says. */
type TextData<Kind extends { schema: z.ZodType; format: string }> = Kind['format'] extends 'markdown'
  ? MarkdownFile<z.output<Kind['schema']>>
  : z.output<Kind['schema']>;

/** What is known of a file of each kind, by collection. */
export type ContentData = { [Name in keyof typeof FILE_KINDS]: TextData<(typeof FILE_KINDS)[Name]> } & {
  photos: PhotoFile;
  tables: DataTable;
  logos: LogoFile;
  brand: BrandFile;
};

/** A collection of `content/`. */
export type KindName = keyof ContentData;

/** All of `content/`, by collection and id; who may see what, the newsroom decides. */
export type Content = { [Name in KindName]: ReadonlyMap<string, ContentEntry<ContentData[Name]>> };
