/** Somebody who wrote an item. */
export interface FeedPerson {
  name: string;
  /** Whole address of their page. */
  url?: string;
}

/** A photo that goes along with an item. */
export interface FeedPhoto {
  /** Whole address of the file. */
  url: string;
  /** Media type. */
  type: string;
  /** In pixels. */
  width: number;
  height: number;
  alt: string;
  /** All of it, however the page folds it. */
  caption?: string;
  credit?: string;
}

/** An item of a feed, in any format. */
export interface FeedItem {
  /** The same for ever, whatever becomes of the address. */
  id: string;
  /** Whole address. */
  url: string;
  /** A post of the wire need not have one. */
  title?: string;
  /** Plain text. */
  summary?: string;
  /** All of it as HTML, with whole addresses. */
  html?: string;
  /** Instants with offset. */
  published: string;
  updated: string;
  authors: FeedPerson[];
  categories: { id: string; name: string }[];
  /** BCP 47; left out, that of the feed. */
  language?: string;
  photo?: FeedPhoto;
}

/** An item that was taken back. */
export interface DeletedItem {
  /** The id that the item had. */
  id: string;
  /** When it was taken back: an instant with offset. */
  deleted: string;
}

/** A feed, in any format. */
export interface Feed {
  title: string;
  description: string;
  /** BCP 47. */
  language: string;
  /** Whole address of the feed. */
  url: string;
  /** Whole address of the page that it is the feed of. */
  page: string;
  /** Who has written what names nobody. */
  publisher: string;
  /** Whole address of the WebSub hub that hands new items on. */
  hub?: string | undefined;
  /** For somebody who looks at the file itself: what it is, and what to do with it. */
  note: string;
  /** Newest first. */
  items: FeedItem[];
  deleted: DeletedItem[];
}
