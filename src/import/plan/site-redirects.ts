import { addressOf } from '../../newsroom/site/addresses.ts';
import type { NewAddresses } from './new-addresses.ts';

/** The feeds of a whole site of WordPress, and what replaces them. */
const FEEDS: readonly (readonly [old: string, file: string])[] = [
  ['feed/', 'rss.xml'],
  ['feed/rss2/', 'rss.xml'],
  ['feed/rss/', 'rss.xml'],
  ['feed/rdf/', 'rss.xml'],
  ['feed/atom/', 'atom.xml'],
  ['comments/feed/', 'rss.xml'],
];

/** The feeds of other systems: Ghost, Hugo, Jekyll and Eleventy. */
const OTHER_FEEDS: readonly (readonly [old: string, file: string])[] = [
  ['rss/', 'rss.xml'],
  ['index.xml', 'rss.xml'],
  ['feed.xml', 'rss.xml'],
  ['feed/feed.xml', 'rss.xml'],
];

/** The addresses of a whole site of WordPress: its feeds, and the pages of its list. */
export function addWordpressLists(addresses: NewAddresses, origin: string): void {
  for (const [old, file] of FEEDS) addresses.add(`${origin}/${old}`, `/${file}`, 'feed');
  const base = new URL(`${origin}/`).pathname;
  addresses.addPattern(`${base}page/*`, addressOf('archive'));
}

/**
 * The uploads of a site of WordPress that the new site does not have are gone. Folders with files that keep their addresses
 * are named one by one.
 * @param uploads addresses of all uploads, whole
 */
export function addGoneUploads(addresses: NewAddresses, origin: string, uploads: readonly string[]): void {
  const goneIn = (folder: string, within: readonly string[]): void => {
    if (addresses.addPattern(`${folder}*`, undefined)) return;
    const parts = Map.groupBy(within, (url) => /^[^/]+\//.exec(new URL(url).pathname.slice(folder.length))?.[0] ?? '');
    for (const [part, some] of parts) {
      if (part === '') for (const url of some) addresses.addGone(url);
      else goneIn(`${folder}${part}`, some);
    }
  };
  const folder = `${new URL(`${origin}/`).pathname}wp-content/uploads/`;
  goneIn(
    folder,
    uploads.filter((url) => URL.parse(url)?.pathname.startsWith(folder)),
  );
}

/** The feeds of a site of another system. */
export function addOtherFeeds(addresses: NewAddresses, origin: string): void {
  for (const [old, file] of OTHER_FEEDS) addresses.add(`${origin}/${old}`, `/${file}`, 'feed');
}

/** The feed of a list. @param to the list on the new site, which has feeds of its own */
export function addListFeed(addresses: NewAddresses, list: string, to: string): void {
  addresses.add(`${list}feed/`, `${to}rss.xml`, 'feed');
}

/**
 * The archives of the years and months of stories. Those of days have no address here that could lead elsewhere: a month has numbered
 * pages at such addresses.
 * @param months `2019/05` of each public story
 */
export function addDateArchives(addresses: NewAddresses, origin: string, months: readonly string[]): void {
  for (const year of new Set(months.map((month) => month.slice(0, 4))))
    addresses.add(`${origin}/${year}/`, addressOf('year', year), 'archive');
  for (const month of new Set(months)) addresses.add(`${origin}/${month}/`, addressOf('month', month), 'archive');
}
