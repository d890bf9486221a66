import { splitPictureTitle } from '../markdown/picture-title.ts';
import type { Photo } from '../schema/photo.ts';
import type { FieldPath } from '../schema/wording/schema-place.ts';
import type { Content } from '../newsroom/content.ts';
import type { FindingPlace } from './finding.ts';

/** A photo that a file shows, with its words. */
export interface ShownPhoto {
  file: string;
  at: FindingPlace;
  src: string;
  alt: string;
  caption?: string;
  credit?: string;
  /** Brackets at the end of the caption that are no credit. */
  aside?: string;
  /** It is the poster of an embed, which prints no credit. */
  isPoster?: true;
  /** The headline of the story, the title of the page or the subject of the edition. */
  headline?: string;
}

/** All photos of stories: lead photos, galleries and photos in bodies. */
export function storyPhotos({ articles }: Content): ShownPhoto[] {
  return [...articles.values()].flatMap(({ file, data: { frontMatter, pictures = [] } }) => {
    const { headline, photo, photos = [] } = frontMatter;
    const lead = photo ? [{ ...wordsOf(photo), file, headline, at: fieldPlace(['photo', 'alt']) }] : [];
    const gallery = photos.map((each, index) => {
      return { ...wordsOf(each), file, headline, at: fieldPlace(['photos', index, 'alt']) };
    });
    return [...lead, ...gallery, ...bodyPhotos(file, headline, pictures)];
  });
}

/** All photos of pages, editions and authors. */
export function otherPhotos({ pages, editions, authors }: Content): ShownPhoto[] {
  return [
    ...[...pages.values()].flatMap(({ file, data }) => bodyPhotos(file, data.frontMatter.title, data.pictures ?? [])),
    ...[...editions.values()].flatMap(({ file, data }) =>
      bodyPhotos(file, data.frontMatter.subject, data.pictures ?? []),
    ),
    ...[...authors.values()].flatMap(({ file, data: { portrait } }) =>
      portrait ? [{ ...wordsOf(portrait), file, at: fieldPlace(['portrait', 'alt']) }] : [],
    ),
  ];
}

function bodyPhotos(
  file: string,
  headline: string,
  pictures: readonly { src: string; alt: string; title?: string; isPoster?: true }[],
): ShownPhoto[] {
  return pictures.map(({ src, alt, title = '', isPoster }, index) => {
    const words = splitPictureTitle(title);
    return { file, at: { picture: index }, src, alt, headline, ...words, ...(isPoster && { isPoster }) };
  });
}

function wordsOf({ src, alt, caption, credit }: Photo): Omit<ShownPhoto, 'file' | 'at'> {
  return { src, alt, ...(caption !== undefined && { caption }), ...(credit !== undefined && { credit }) };
}

function fieldPlace(field: FieldPath): FindingPlace {
  return { field };
}
