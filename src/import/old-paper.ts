import type { Note } from './note.ts';

/** An old site, as every kind of export is read: WordPress, Ghost, folders of Markdown. Plain values, nothing of Broadsheet. */

/** What an export says about the whole site. */
export interface OldSite {
  /** Which program it was published with. */
  system: 'wordpress' | 'ghost' | 'markdown';
  name?: string;
  tagline?: string;
  /** The address of its home page, without a slash at the end: `https://gazette.example`. */
  origin?: string;
  /** A BCP 47 tag. */
  language?: string;
  /** What a reader noticed about the whole export. */
  notes?: Note[];
}

/** A writer. Posts name writers by `id`. */
export interface OldAuthor {
  id: string;
  name: string;
  biography?: string;
  email?: string;
  website?: string;
  /** The address of the author's portrait. */
  portrait?: string;
  /** The address of the author's page on the old site. */
  url?: string;
}

/** A category or tag. Posts name terms by `kind` and `slug`. */
export interface OldTerm {
  kind: 'category' | 'tag';
  slug: string;
  name: string;
  description?: string;
  /** The slug of the category above it. */
  parent?: string;
  /** The address of its page on the old site. */
  url?: string;
}

/** A photo, or another file that was uploaded. */
export interface OldMedia {
  /** What posts refer to it by: the id of an attachment. */
  id: string;
  /** The address of the original file, not of a smaller copy. */
  url: string;
  /** The path of the file on this machine, for an export that contains its photos. */
  file?: string;
  alt?: string;
  caption?: string;
  credit?: string;
  title?: string;
  /** The address of its own page on the old site. */
  pageUrl?: string;
  /** The id of the post that it was uploaded to. */
  parent?: string;
}

/** A comment of a reader. */
export interface OldComment {
  id: string;
  /** Its id and the choice of the editors, as Broadsheet itself has exported them. */
  own?: { id: string; pick?: true };
  /** The comment that it answers. */
  parent?: string;
  name: string;
  /** The id of an author, for an answer from the newsroom. */
  author?: string;
  website?: string;
  /** An ISO 8601 instant with an offset or `Z`. */
  posted: string;
  isApproved: boolean;
  /** HTML or plain text, as stored. */
  text: string;
}

/** An entry of the old site's menu. */
export interface OldMenuEntry {
  menu: string;
  label: string;
  url: string;
  order: number;
}

/** The body of a post, in the form in which the old site kept it. */
export interface OldBody {
  /** `wordpress` is HTML with shortcodes, block comments and automatic paragraphs; `markdown` is Markdown of any generator. */
  form: 'wordpress' | 'broadsheet' | 'html' | 'ghost-lexical' | 'ghost-mobiledoc' | 'markdown';
  text: string;
}

/** A story or page of the old site. */
export interface OldPost {
  kind: 'story' | 'page';
  /** Unique in the export, and the same in every export of the same site. */
  id: string;
  /** Its old address, whole. */
  url?: string;
  guid?: string;
  slug: string;
  title: string;
  /** HTML or plain text. */
  excerpt?: string;
  status: 'published' | 'scheduled' | 'draft' | 'private';
  /** The status on the old site, where there is none like it here: `pitch`. */
  oldStatus?: string;
  /**
   * ISO 8601 instants with the offset of the newsroom's clock where the export tells it, else with `Z`; without an offset, a time
   * by the clock of the old site; without a time, that day in the newsroom.
   */
  published?: string;
  modified?: string;
  /** When readers were told that it was last changed, by the old site itself: not each save. */
  updated?: string;
  /** Ids of authors, first the lead author. */
  authors: string[];
  /** Names of guests that are printed in the byline and have no entry among the authors. */
  guests?: string[];
  /** Slugs, the primary one first. */
  categories: string[];
  tags: string[];
  /** The featured photo: an id of the media list, or a photo of its own. */
  photo?: string | OldMedia;
  /** A BCP 47 tag, where it differs from the site's. */
  language?: string;
  isSticky?: boolean;
  /** Only those who know a password could read it. */
  isLocked?: boolean;
  areCommentsOpen?: boolean;
  /** Former addresses that the old site redirected to it, whole. */
  formerUrls?: string[];
  body: OldBody;
  /** Footnotes that the export keeps outside of the body, as HTML by their id. */
  footnotes?: Record<string, string>;
  comments: OldComment[];
  /** The title and description that the site gave to search engines and social networks. */
  social?: { title?: string; description?: string };
  /** Fields of a story as Broadsheet itself has exported them, which replace those that follow from everything else. */
  own?: Record<string, unknown>;
  /** Values that nothing here has a place for, by their names in the export. The report quotes them. */
  others?: Record<string, string>;
  /** What a reader of exports noticed about this post. */
  notes?: Note[];
}

/** What a reader of exports hands over, one at a time and in the order of the export. */
export type OldItem =
  | { is: 'site'; site: OldSite }
  | { is: 'author'; author: OldAuthor }
  | { is: 'term'; term: OldTerm }
  | { is: 'media'; media: OldMedia }
  | { is: 'menu-entry'; entry: OldMenuEntry }
  | { is: 'post'; post: OldPost };
