import type { Photo } from '../schema/photo.ts';
import { namedPhotos } from '../newsroom/photos/named-photo.ts';
import { splitPictureTitle } from '../markdown/picture-title.ts';
import { resolvePhoto } from '../schema/photo.ts';
import type { Paper } from './paper.ts';

/** The words of a photo where it is shown. */
export interface MediaWords {
  alt?: string;
  caption?: string;
  credit?: string;
}

/** A photo as a media library has it: one entry for each photo and each set of words. */
export interface MediaEntry extends MediaWords {
  /** Counts from 1. */
  number: number;
  /** Path from `content/`. */
  photo: string;
  /** The story that shows it first; undefined for a portrait, and for a photo that nothing shows. */
  story?: { id: string; published: string };
}

/** All photos of a paper with their words. */
export class MediaList {
  readonly entries: MediaEntry[] = [];
  readonly #byWords = new Map<string, MediaEntry>();

  constructor(paper: Paper) {
    const { content, stories } = paper;
    for (const { id, file, data } of stories) {
      const shownIn = { id, published: data.frontMatter.published };
      for (const photo of namedPhotos(data.frontMatter))
        this.#add(resolvePhoto(file, photo.src), wordsOf(photo), paper, shownIn);
      for (const { src, alt, title = '' } of data.pictures ?? [])
        this.#add(resolvePhoto(file, src), { ...(alt !== '' && { alt }), ...splitPictureTitle(title) }, paper, shownIn);
    }
    for (const { file, data } of content.pages.values())
      for (const { src, alt, title = '' } of data.pictures ?? [])
        this.#add(resolvePhoto(file, src), { ...(alt !== '' && { alt }), ...splitPictureTitle(title) }, paper);
    for (const { file, data } of content.authors.values())
      if (data.portrait) this.#add(resolvePhoto(file, data.portrait.src), wordsOf(data.portrait), paper);
    const used = new Set(this.entries.map(({ photo }) => photo));
    for (const photo of [...content.photos.keys()].sort()) if (!used.has(photo)) this.#add(photo, {}, paper);
  }

  /** The number of a photo with these words; undefined for one that is not there. */
  numberOf(file: string, photo: Photo): number | undefined {
    return this.#byWords.get(keyOf(resolvePhoto(file, photo.src), wordsOf(photo)))?.number;
  }

  #add(photo: string, { alt, caption, credit }: MediaWords, { content }: Paper, story?: MediaEntry['story']): void {
    if (!content.photos.has(photo)) return;
    const words = {
      ...(alt !== undefined && { alt }),
      ...(caption !== undefined && { caption }),
      ...(credit !== undefined && { credit }),
    };
    const key = keyOf(photo, words);
    if (this.#byWords.has(key)) return;
    const entry = { number: this.entries.length + 1, photo, ...words, ...(story !== undefined && { story }) };
    this.entries.push(entry);
    this.#byWords.set(key, entry);
  }
}

/** The words of a photo in front matter. */
export function wordsOf({ alt, caption, credit }: Photo): MediaWords {
  return {
    ...(alt !== undefined && { alt }),
    ...(caption !== undefined && { caption }),
    ...(credit !== undefined && { credit }),
  };
}

function keyOf(photo: string, { alt, caption, credit }: MediaWords): string {
  return JSON.stringify([photo, alt, caption, credit]);
}
