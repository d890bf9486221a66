import { once } from '../../lib/memo.ts';
import { resolvePhoto } from '../../schema/photo.ts';
import { lastChange, latestChange } from '../last-change.ts';
import { isListed } from './machine-access.ts';
import type { Newsroom, PhotoOriginal, Story } from '../newsroom.ts';
import { pictureOf } from '../photos/photo.ts';
import { siteView } from '../site/site.ts';
import { addressOf } from '../site/addresses.ts';
import { pagesInSitemap, type SitePage } from '../site/site-pages.ts';
import { photosOf } from '../story/story-sources.ts';

/**
 * What a sitemap may hold: 50,000 addresses (sitemaps.org). Pictures are counted with them: no address on this site is
 * longer than a kilobyte, so that no file can exceed the 50 MB that are allowed either.
 */
const MOST_ADDRESSES = 50_000;
/** Pictures of one page that Google reads. */
const MOST_PICTURES = 1_000;

/** A page and when readers last got something new from it. */
export interface DatedPage {
  url: string;
  /** Milliseconds since 1970; left out where nobody knows. */
  changed?: number;
}

/** A sitemap, as the props of its file: what it lists, and no words made of it yet. */
export interface SitemapSources {
  /** Its name, without folder and ending: `2026-11`. */
  name: string;
  origin: string;
  stories: readonly Story[];
  /** The photos of the stories, by path from `content/`. */
  photos: ReadonlyMap<string, PhotoOriginal>;
  pages: readonly DatedPage[];
}

/** A page as a sitemap lists it. */
export interface SitemapEntry extends DatedPage {
  /** Paths of the pictures that it shows. */
  pictures: string[];
}

/** A sitemap as the index lists it. */
export interface ListedSitemap {
  url: string;
  /** When a page in it last changed, in milliseconds since 1970. */
  changed?: number;
}

/**
 * The sitemaps of the site: one for each month of stories, so that a new story changes the file of its month alone; and
 * those of all other pages. A preview has none, nor has a site that is not to be found.
 */
export const sitemaps = once((newsroom: Newsroom): readonly SitemapSources[] => {
  const { publication, isPreview, stories } = newsroom;
  if (isPreview || !publication.machines.search) return [];
  const { origin } = siteView(newsroom);
  const ofPages = (name: string, pages: readonly SitePage[]) =>
    parted(name, pages.map(datedPage), () => 1).map((part) => ({
      name: part.name,
      origin,
      stories: [],
      photos: new Map<string, PhotoOriginal>(),
      pages: part.items,
    }));
  // In the order of addresses, which does not depend on which story is the newest.
  const lists = pagesInSitemap('lists', newsroom).sort((a, b) => (a.url < b.url ? -1 : 1));
  const months = Map.groupBy(
    stories.filter((story) => isListed(story, publication)),
    ({ id }) => id.slice(0, 7).replace('/', '-'),
  );
  return [
    ...ofPages('pages', pagesInSitemap('pages', newsroom)),
    ...ofPages(
      'lists',
      lists.filter(({ number }) => number === undefined),
    ),
    // Numbered pages hardly ever change.
    ...ofPages(
      'list-pages',
      lists.filter(({ number }) => number !== undefined),
    ),
    ...[...months].sort().flatMap(([month, newest]) =>
      parted(month, newest.toReversed(), (story) => 1 + photoPaths(story).length).map(({ name, items }) => ({
        name,
        origin,
        stories: items,
        photos: photosOf(newsroom, [...new Set(items.flatMap(photoPaths))]),
        pages: [],
      })),
    ),
  ];
});

/** What a sitemap lists, pictures included. */
export function sitemapEntries({ stories, photos, pages }: SitemapSources): SitemapEntry[] {
  return [
    ...pages.map((page) => ({ ...page, pictures: [] })),
    ...stories.map((story) => ({
      url: story.url,
      changed: lastChange(story),
      pictures: photoPaths(story).flatMap((path) => pictureOf(path, photos)?.src ?? []),
    })),
  ];
}

/** The sitemaps as their index lists them. */
export function listedSitemaps(sources: readonly SitemapSources[]): ListedSitemap[] {
  return sources.map(({ name, stories, pages }) => {
    const changes = [latestChange(stories), ...pages.map(({ changed }) => changed)].filter((at) => at !== undefined);
    const changed = changes.reduce<number | undefined>((latest, at) => Math.max(latest ?? at, at), undefined);
    return { url: addressOf('sitemap', name), ...(changed !== undefined && { changed }) };
  });
}

/** The addresses of all sitemaps, their index and the news sitemap. */
export function sitemapUrls(newsroom: Newsroom): string[] {
  if (newsroom.isPreview) return [];
  const listed = listedSitemaps(sitemaps(newsroom)).map(({ url }) => url);
  return [...(listed.length > 0 ? [addressOf('sitemapIndex')] : []), ...listed, addressOf('newsSitemap')];
}

function datedPage({ url, changed }: SitePage): DatedPage {
  const at = changed();
  return { url, ...(at !== undefined && { changed: at }) };
}

/** The photos that a story shows and others may pass on, as paths from `content/`, each once. */
function photoPaths({ article, file, bodyPhotos }: Story): string[] {
  const named = [...(article.photo ? [article.photo] : []), ...(article.photos ?? [])];
  if (named.length === 0 && bodyPhotos.length === 0) return [];
  const offered = named.filter(({ redistribution }) => redistribution !== false).map(({ src }) => src);
  return [...new Set([...offered, ...bodyPhotos].map((src) => resolvePhoto(file, src)))].slice(0, MOST_PICTURES);
}

/** Parts what is too much for one file; the first part keeps the plain name, and what fills it stays in it. */
function parted<T>(name: string, items: readonly T[], sizeOf: (item: T) => number): { name: string; items: T[] }[] {
  const parts: { name: string; items: T[] }[] = [];
  let room = 0;
  for (const item of items) {
    const size = sizeOf(item);
    if (size > room) {
      parts.push({ name: parts.length === 0 ? name : `${name}-${parts.length + 1}`, items: [] });
      room = MOST_ADDRESSES;
    }
    parts.at(-1)?.items.push(item);
    room -= size;
  }
  return parts;
}
