import { addressOf } from '../../newsroom/site/addresses.ts';
import type { NewAddresses } from './new-addresses.ts';

/** The feeds that WordPress has below a list, and what replaces them. */
const FEEDS: readonly (readonly [old: string, file: string])[] = [
  ['feed/', 'rss.xml'],
  ['feed/rss2/', 'rss.xml'],
  ['feed/rss/', 'rss.xml'],
  ['feed/atom/', 'atom.xml'],
  ['feed/rdf/', 'rss.xml'],
];

/** The addresses of a whole site of WordPress: its feeds, and the pages of its list. */
export function addWordpressLists(addresses: NewAddresses, origin: string): void {
  addListFeeds(addresses, `${origin}/`, '/');
  addresses.add(`${origin}/comments/feed/`, '/rss.xml', 'feed');
  const base = new URL(`${origin}/`).pathname;
  addresses.addPattern(`${base}page/*`, addressOf('archive'));
  // The comments on a story had a feed.
  addresses.addPattern(`${base}*/feed/`, `${base}*/`);
  addresses.addPattern(`${base}wp-content/uploads/*`, undefined);
}

/** The feeds of a list. @param to the list on the new site, which has feeds of the same names */
export function addListFeeds(addresses: NewAddresses, list: string, to: string): void {
  for (const [old, file] of FEEDS) addresses.add(`${list}${old}`, `${to}${file}`, 'feed');
}

/** The archives of the years, months and days of stories. @param days `2019/05/04` of each public story, by the clock of the old site */
export function addDateArchives(
  addresses: NewAddresses,
  origin: string,
  days: Iterable<string>,
  isMonth: (month: string) => boolean,
): void {
  const [years, months, all] = [new Set<string>(), new Set<string>(), new Set(days)];
  for (const day of all) {
    years.add(day.slice(0, 4));
    months.add(day.slice(0, 7));
  }
  for (const year of years) addresses.add(`${origin}/${year}/`, `/${year}/`, 'archive');
  for (const month of months)
    addresses.add(`${origin}/${month}/`, isMonth(month) ? `/${month}/` : addressOf('archive'), 'archive');
  for (const day of all)
    addresses.add(
      `${origin}/${day}/`,
      isMonth(day.slice(0, 7)) ? `/${day.slice(0, 7)}/` : addressOf('archive'),
      'archive',
    );
}
