import type { Note } from './note.ts';
import type { OldMedia, OldSite } from './old-paper.ts';

/**
 * What became of a file that the import made: `new`, `updated` since an earlier import, `unchanged`, or `kept`: an editor
 * has changed it since, so that nothing was written.
 */
export type FileState = 'new' | 'updated' | 'unchanged' | 'kept';

/** Something of the old site that has a file of its own in `content/`, or that has none for a reason. */
export interface ImportedThing {
  /** Its id in the export: of a post or author; `category:news` or `tag:coast` for a term. */
  id: string;
  /** The title of a post, the name of an author or a term. */
  name: string;
  /** Its old address, whole. */
  oldUrl?: string;
  /** The file from the root of the project, with slashes: `content/articles/2026/11/coast-road-closed.md`. */
  file?: string;
  /** The address on the new site: `/2026/11/coast-road-closed/`. */
  address?: string;
  state?: FileState;
  /** The reason why it has no file, as a sentence for editors. */
  leftOut?: string;
  notes: Note[];
}

/** A story or page. */
export interface ImportedPost extends ImportedThing {
  kind: 'story' | 'page';
  status: 'published' | 'scheduled' | 'draft' | 'private';
  /** ISO 8601, with the offset of the newsroom. */
  published?: string;
  /** The words of the body that readers could read, before and after. */
  words: { before: number; after: number };
  comments: { approved: number; others: number; written: number };
  /** The addresses of photos on the old site that the story shows. */
  photos: string[];
}

/** A photo or another file of the old site. */
export interface ImportedMedia {
  media: OldMedia;
  /** The file in `content/` or `public/`, from the root of the project. */
  file?: string;
  /** Its place as stories write it: `/photos/name.jpg`. */
  path?: string;
  /** The reason why there is no file, as a sentence for editors. */
  leftOut?: string;
  notes: Note[];
}

/** An address that the old site answered, and what the new site answers there. */
export interface OldAddress {
  /** The whole old address. */
  url: string;
  of: 'front' | 'story' | 'page' | 'author' | 'category' | 'tag' | 'feed' | 'upload' | 'archive' | 'guid';
  /** `same`: a page of the new site has that address. `gone`: nothing replaces it, and hosts answer 410. */
  answer: 'same' | 'alias' | 'redirect' | 'gone';
  /** The new address: a path of this site. */
  to?: string;
}

/** All that an import did, or would do: what the report and the proof are made from. */
export interface ImportResult {
  site: OldSite;
  /** The files of the export, as they were named on the command line. */
  sources: string[];
  isDryRun: boolean;
  /** Stories and pages, in the order of the export. */
  posts: ImportedPost[];
  authors: ImportedThing[];
  terms: (ImportedThing & { kind: 'category' | 'tag'; becomes: 'section' | 'topic' | 'nothing' })[];
  media: ImportedMedia[];
  addresses: OldAddress[];
  /** Notes that belong to no single post: about the site, its menus, the publication. */
  notes: Note[];
}
