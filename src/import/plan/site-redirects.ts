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
  // The comments on a story had a feed.
  addresses.addPattern(`${base}*/feed/`, `${base}*/`);
  addresses.addPattern(`${base}wp-content/uploads/*`, undefined);
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
 * The archives of the years, months and days of stories. A day has no page here; one pattern a year leads from all its days to the year,
 * because hosts allow few patterns.
 * @param days `2019/05/04` of each public story, by the clock of the old site
 * @param isMonth whether the new site has the page of a month
 */
export function addDateArchives(
  addresses: NewAddresses,
  origin: string,
  days: readonly string[],
  isMonth: (month: string) => boolean,
): void {
  const base = new URL(`${origin}/`).pathname;
  const archive = addressOf('archive');
  const years = [...new Set(days.map((day) => day.slice(0, 4)))];
  for (const year of years) {
    addresses.add(`${origin}/${year}/`, addressOf('year', year), 'archive');
    addresses.addPattern(`${base}${year}/*`, addressOf('year', year));
  }
  for (const month of new Set(days.map((day) => day.slice(0, 7))))
    addresses.add(`${origin}/${month}/`, isMonth(month) ? addressOf('month', month) : archive, 'archive');
  for (const day of new Set(days))
    addresses.addCovered(`${origin}/${day}/`, addressOf('year', day.slice(0, 4)), 'archive');
}
