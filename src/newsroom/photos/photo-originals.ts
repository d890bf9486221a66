import { digest } from '../../lib/digest.ts';
import type { Rights } from '../../lib/photo/xmp.ts';
import { splitPictureTitle } from '../../markdown/picture-title.ts';
import { resolvePhoto, type PhotoFile } from '../../schema/photo.ts';
import type { Content, ContentEntry } from '../content.ts';
import { isPublic } from '../gate.ts';
import type { PhotoOriginal } from '../newsroom.ts';
import { namedPhotos } from './named-photo.ts';

/** The photos that may be shown at an instant, and those that may no longer be. */
interface Originals {
  photos: Map<string, PhotoOriginal>;
  expiredPhotos: Set<string>;
}

/**
 * The photos of `content/`, each with the rights that go into its copies: those that its file holds, else the credit of the
 * first public file that shows it. A licence ends for the photo, whichever file but a draft says so, and so for all that
 * show it.
 * @param now milliseconds since 1970
 */
export function photoOriginals(content: Content, now: number): Originals {
  const { credits, expired } = creditsAndExpiries(content, now);
  const photos = new Map<string, PhotoOriginal>();
  for (const [path, entry] of content.photos) {
    if (!expired.has(path)) photos.set(path, originalOf(entry, credits.get(path)));
  }
  return { photos, expiredPhotos: expired };
}

function originalOf({ digest: bytes, data }: ContentEntry<PhotoFile>, named: string | undefined): PhotoOriginal {
  const { creator, credit = named, copyright } = data.words ?? {};
  const rights: Rights = {
    ...(creator !== undefined && { creator }),
    ...(credit !== undefined && { credit }),
    ...(copyright !== undefined && { copyright }),
  };
  const isOwned = Object.keys(rights).length > 0;
  return { ...data, digest: isOwned ? digest(`${bytes} ${JSON.stringify(rights)}`) : bytes, rights };
}

/** What files say of the photos that they show. */
function creditsAndExpiries(content: Content, now: number): { credits: Map<string, string>; expired: Set<string> } {
  const credits = new Map<string, string>();
  const expired = new Set<string>();
  const name = (path: string, credit: string | undefined, expires?: string) => {
    if (credit !== undefined && !credits.has(path)) credits.set(path, credit);
    if (expires !== undefined && Date.parse(expires) <= now) expired.add(path);
  };
  for (const { file, data } of content.articles.values()) {
    if (data.frontMatter.status === 'draft') continue;
    const isRead = isPublic(data.frontMatter, now);
    for (const { src, credit, expires } of namedPhotos(data.frontMatter))
      name(resolvePhoto(file, src), isRead ? credit : undefined, expires);
    if (isRead) for (const { src, title = '' } of data.pictures ?? []) name(resolvePhoto(file, src), creditIn(title));
  }
  for (const { file, data } of [...content.pages.values(), ...content.editions.values()])
    for (const { src, title = '' } of data.pictures ?? []) name(resolvePhoto(file, src), creditIn(title));
  for (const { file, data } of content.authors.values())
    if (data.portrait) name(resolvePhoto(file, data.portrait.src), data.portrait.credit, data.portrait.expires);
  return { credits, expired };
}

function creditIn(title: string): string | undefined {
  return splitPictureTitle(title).credit;
}
