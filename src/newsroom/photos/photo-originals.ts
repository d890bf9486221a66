import { digest } from '../../lib/digest.ts';
import type { Rights } from '../../lib/photo/xmp.ts';
import { splitPictureTitle } from '../../markdown/picture-title.ts';
import { resolvePhoto, type PhotoFile } from '../../schema/photo.ts';
import type { Article } from '../../schema/article.ts';
import type { Content, ContentEntry, MarkdownFile } from '../content.ts';
import type { StoryEdit } from '../open-stories.ts';
import { publicFrom } from '../public-from.ts';
import type { PhotoOriginal } from '../newsroom.ts';
import { namedPhotos } from './named-photo.ts';

type ArticleEntry = ContentEntry<MarkdownFile<Article>>;

/** What is known of files from an earlier opening of the newsroom. */
export interface PhotoMemo {
  /** The photos that the front matter of a story names, and those of its body with a credit. */
  named: WeakMap<ArticleEntry, NamedPhotos>;
  /** The last opening, unless a licence in it ends. */
  last?: { others: readonly unknown[]; originals: Originals };
  originals: WeakMap<ContentEntry<PhotoFile>, { named: string | undefined; original: PhotoOriginal }>;
}

/** A memo without anything in it. */
export function photoMemo(): PhotoMemo {
  return { named: new WeakMap(), originals: new WeakMap() };
}

interface NamedPhotos {
  /** When the credits count: milliseconds since 1970. */
  readFrom: number;
  photos: { path: string; credit?: string | undefined; expires?: string | undefined }[];
  pictures: { path: string; credit: string | undefined }[];
}

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
 * @param memo of earlier openings
 * @param edits the stories that have changed since the last of them; any may have when left out
 */
export function photoOriginals(
  content: Content,
  now: number,
  memo?: PhotoMemo,
  edits?: readonly StoryEdit[],
): Originals {
  const others = [content.photos, content.pages, content.editions, content.authors];
  const last = memo?.last;
  const isSame = last?.others.every((entries, at) => entries === others[at]) && edits?.every(namesSame);
  if (last && isSame && last.originals.expiredPhotos.size === 0) return last.originals;
  const originals = allOriginals(content, now, memo);
  // A photo expires at an instant of its own.
  const isLasting = [...content.articles.values()].every(({ data }) =>
    namedPhotos(data.frontMatter).every(isUnlimited),
  );
  if (memo && isLasting && [...content.authors.values()].every(({ data }) => isUnlimited(data.portrait ?? {})))
    memo.last = { others, originals };
  else if (memo) delete memo.last;
  return originals;
}

function isUnlimited({ expires }: { expires?: string | undefined }): boolean {
  return expires === undefined;
}

/** Whether a story names the same photos before and after an edit. */
function namesSame([before, after]: StoryEdit): boolean {
  const [one, other] = [before, after].map((entry) => JSON.stringify(entry ? photosNamedBy(entry) : NO_PHOTOS));
  return one === other;
}

function allOriginals(content: Content, now: number, memo?: PhotoMemo): Originals {
  const { credits, expired } = creditsAndExpiries(content, now, memo);
  const photos = new Map<string, PhotoOriginal>();
  for (const [path, entry] of content.photos) {
    if (expired.has(path)) continue;
    const named = credits.get(path);
    const before = memo?.originals.get(entry);
    const original = before && before.named === named ? before.original : originalOf(entry, named);
    photos.set(path, original);
    if (original !== before?.original) memo?.originals.set(entry, { named, original });
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
function creditsAndExpiries(
  content: Content,
  now: number,
  memo?: PhotoMemo,
): { credits: Map<string, string>; expired: Set<string> } {
  const credits = new Map<string, string>();
  const expired = new Set<string>();
  const name = (path: string, credit: string | undefined, expires?: string) => {
    if (credit !== undefined && !credits.has(path)) credits.set(path, credit);
    if (expires !== undefined && Date.parse(expires) <= now) expired.add(path);
  };
  for (const entry of content.articles.values()) {
    const known = memo?.named.get(entry) ?? photosNamedBy(entry);
    memo?.named.set(entry, known);
    const isRead = known.readFrom <= now;
    for (const { path, credit, expires } of known.photos) name(path, isRead ? credit : undefined, expires);
    if (isRead) for (const { path, credit } of known.pictures) name(path, credit);
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

function photosNamedBy({ file, data: { frontMatter, pictures = [] } }: ArticleEntry): NamedPhotos {
  const { status } = frontMatter;
  if (status === 'draft') return NO_PHOTOS;
  const photos = namedPhotos(frontMatter).map(({ src, credit, expires }) => ({
    path: resolvePhoto(file, src),
    credit,
    expires,
  }));
  const credited = pictures.map(({ src, title = '' }) => ({ path: resolvePhoto(file, src), credit: creditIn(title) }));
  if (photos.length + credited.length === 0) return NO_PHOTOS;
  return { readFrom: publicFrom(frontMatter), photos, pictures: credited };
}

const NO_PHOTOS: NamedPhotos = { readFrom: Number.POSITIVE_INFINITY, photos: [], pictures: [] };
