import { splitPictureTitle } from '../markdown/picture-title.ts';
import type { Photo } from '../schema/photo.ts';
import type { FieldPath } from '../schema/wording/schema-place.ts';
import type { BodyPicture, Content } from '../newsroom/content.ts';
import type { FindingPlace } from './finding.ts';

/** A photo that a file shows, with its words. */
export interface ShownPhoto {
  file: string;
  at: FindingPlace;
  src: string;
  /** Empty for a photo without a description. */
  alt: string;
  /** Its file says that nobody has described it yet. */
  altMissing?: true;
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
    const lead = photo ? [{ ...wordsOf(photo), file, headline, at: fieldPlace(['photo', altField(photo)]) }] : [];
    const gallery = photos.map((each, index) => {
      return { ...wordsOf(each), file, headline, at: fieldPlace(['photos', index, altField(each)]) };
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
      portrait ? [{ ...wordsOf(portrait), file, at: fieldPlace(['portrait', altField(portrait)]) }] : [],
    ),
  ];
}

function bodyPhotos(file: string, headline: string, pictures: readonly BodyPicture[]): ShownPhoto[] {
  return pictures.map(({ title = '', ...picture }, index) => {
    return { ...picture, ...splitPictureTitle(title), file, at: { picture: index }, headline };
  });
}

function wordsOf({ src, alt = '', altMissing, caption, credit }: Photo): Omit<ShownPhoto, 'file' | 'at'> {
  return {
    src,
    alt,
    ...(altMissing && { altMissing }),
    ...(caption !== undefined && { caption }),
    ...(credit !== undefined && { credit }),
  };
}

/** The field that says what a photo shows, or that nobody has said so yet. */
function altField({ altMissing }: Photo): 'alt' | 'altMissing' {
  return altMissing ? 'altMissing' : 'alt';
}

function fieldPlace(field: FieldPath): FindingPlace {
  return { field };
}
