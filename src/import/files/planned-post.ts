import type { OldMedia, OldPost } from '../old-paper.ts';

/** A post with all that was decided about it: what a worker needs to write its file. Plain data. */
export interface PlannedPost {
  post: OldPost;
  kind: 'story' | 'page';
  /** From the root of the project. */
  file: string;
  /** ISO 8601 with the offset of the newsroom. */
  published: string;
  updated?: string;
  section: string;
  topics: string[];
  byline: (string | { name: string })[];
  aliases: string[];
  /** The featured photo and its path in `content/`, where the file could be had. */
  photo?: { media: OldMedia; path: string };
}

/** What all posts of an import need: the tables in which bodies look things up. */
export interface PostTables {
  origin?: string;
  /** True when the new site has the address of the old one, which then no longer answers. */
  isMoved: boolean;
  /** The newsroom's. */
  timeZone: string;
  /** Of the old site. */
  oldZone: string;
  language: string;
  /** Photos and other files by the ids of the export. */
  media: Record<string, OldMedia>;
  /** The path in `content/` of each photo by its address. */
  photos: Record<string, string>;
  /** The new address by the key of the old one. */
  addresses: Record<string, string>;
  /** Files of authors by the ids of the export, for comments from the newsroom. */
  authors: Record<string, string>;
}
