import type { MediaEntry, MediaList } from '../media-list.ts';
import type { Paper } from '../paper.ts';

/** The account that stories without a byline belong to: WordPress wants one. */
export const NEWSROOM_LOGIN = 'newsroom';
/** Where the photos are, from the address of the site. */
export const UPLOADS = 'wp-content/uploads';

/** The numbers that WordPress knows things by: they follow from the order of the paper alone. */
export class WordpressIds {
  readonly #origin: string;
  readonly #media: MediaList;
  readonly #stories: Map<string, number>;
  readonly #pages: Map<string, number>;
  readonly #authors: Map<string, number>;
  readonly #next: number;
  #comments = 0;

  constructor({ stories, content, origin }: Paper, media: MediaList) {
    this.#origin = origin;
    this.#media = media;
    const after = media.entries.length;
    this.#stories = new Map(stories.map(({ id }, index) => [id, after + index + 1]));
    this.#pages = new Map([...content.pages.keys()].map((id, index) => [id, after + stories.length + index + 1]));
    this.#authors = new Map([...content.authors.keys()].map((id, index) => [id, index + 2]));
    this.#next = after + stories.length + content.pages.size + 1;
  }

  story(id: string): number {
    return this.#stories.get(id) ?? 0;
  }

  page(id: string): number {
    return this.#pages.get(id) ?? 0;
  }

  /** The number of an account; the newsroom has 1. */
  author(id: string): number {
    return this.#authors.get(id) ?? 1;
  }

  /** The number of something else: a guest author, an entry of the menu. */
  other(index: number): number {
    return this.#next + index;
  }

  /** The number of the next comment. */
  comment(): number {
    return ++this.#comments;
  }

  /** The attachment that an entry of the media list becomes. */
  attachment({ number }: Pick<MediaEntry, 'number'>): number {
    return number;
  }

  /** The address of a photo, by its path from `content/`. */
  photo(photo: string): string {
    return `${this.#origin}/${UPLOADS}/${encodeURI(photo)}`;
  }

  get media(): MediaList {
    return this.#media;
  }
}
