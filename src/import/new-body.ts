import type { Note } from './note.ts';

/** A photo of an old body, in the order of the text. */
export interface BodyPhoto {
  /** Its address in the old body, whole where the old site's address is known. */
  url: string;
  alt?: string;
  caption?: string;
  credit?: string;
}

/** What the conversion of a body needs to know of the site around it. */
export interface BodyContext {
  /** The address of the old site, without a slash at the end. */
  origin?: string;
  /** The old address of the post, whole: links and photos that are written without a host lead on from there. */
  address?: string;
  /** Footnotes that the export keeps outside of the body, as HTML by their id: WordPress keeps them in the field `footnotes`. */
  footnotes?: Readonly<Record<string, string>>;
  /** The id of an attachment in the media list, such as `[gallery ids="3,4"]` and block attributes name. */
  mediaOf: (id: string) => { url: string; alt?: string; caption?: string; credit?: string } | undefined;
  /** Where a photo of the body stands in `content/`: `/photos/name.jpg`. `undefined` when it could not be had. */
  photoPath: (url: string) => string | undefined;
  /** Where an address of the old site leads on the new site; the same address when it stays; `undefined` when nothing answers there. */
  newAddress: (url: string) => string | undefined;
}

/** A body of a Broadsheet story, and all that was done on the way. */
export interface NewBody {
  /** Markdown in the house style, as an editor would write it. */
  markdown: string;
  /** Photos of a gallery that belong in the front matter's `photos`. */
  gallery: BodyPhoto[];
  notes: Note[];
  /** The words that readers could read, before and after. */
  words: { before: number; after: number };
}
