/** An author of an item. */
export interface FeedPerson {
  name: string;
  /** Whole address of their page. */
  url?: string;
  /** True for an agency or another group, for formats that tell it from a person. */
  isOrganization?: true;
}

/** A photo that is included with an item. */
export interface FeedPhoto {
  /** Whole address of the file. */
  url: string;
  /** Media type. */
  type: string;
  /** In pixels. */
  width: number;
  height: number;
  /** Empty for a photo that nobody has described yet. */
  alt: string;
  /** The whole caption, even if the page folds it. */
  caption?: string;
  credit?: string;
}

/** An item of a feed, in any format. */
export interface FeedItem {
  /** A permanent id, even if the address changes. */
  id: string;
  /** Whole address. */
  url: string;
  /** Absent in some wire posts. */
  title?: string;
  /** Plain text. */
  summary?: string;
  /** The whole text as HTML, with whole addresses. */
  html?: string;
  /** Instants with offset. */
  published: string;
  updated: string;
  authors: FeedPerson[];
  categories: { id: string; name: string }[];
  /** BCP 47; when left out, the language of the feed applies. */
  language?: string;
  photo?: FeedPhoto;
  /** What a comment answers: the id and the whole address of a story or of another comment. */
  answers?: { id: string; url: string };
}

/** An item that was withdrawn. */
export interface DeletedItem {
  /** The former id of the item. */
  id: string;
  /** When it was withdrawn: an instant with offset. */
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
  /** Whole address of the page that the feed belongs to. */
  page: string;
  /** The author of items without a byline. */
  publisher: string;
  /** Whole address of the WebSub hub that distributes new items. */
  hub?: string | undefined;
  /** An explanation for somebody who opens the file itself: what it is, and how to use it. */
  note: string;
  /** Newest first. */
  items: FeedItem[];
  deleted: DeletedItem[];
}
