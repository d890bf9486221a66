import { kindAt } from '../../newsroom/site/addresses.ts';

/** The digest of each file of a site, by path. */
export type SiteDigests = ReadonlyMap<string, string>;

/** What a deploy changes, each list in the order in which readers may get the files. */
export interface DeployChanges {
  added: string[];
  updated: string[];
  removed: string[];
}

/** The parts of a site in the order in which a host must get them: nothing may name a file that is not there yet. */
const PARTS = ['assets', 'pages', 'lists', 'feeds'] as const;

/** The part of a site that a file belongs to. */
export type SitePart = (typeof PARTS)[number];

/** Orders files by {@link PARTS}, and then by path. */
export function inOrder(files: Iterable<string>): string[] {
  return [...files].sort((a, b) => PARTS.indexOf(partOf(a)) - PARTS.indexOf(partOf(b)) || (a < b ? -1 : 1));
}

/** The files of each part, in the order of the parts. */
export function inParts(files: Iterable<string>): [SitePart, string[]][] {
  const byPart = Map.groupBy(inOrder(files), partOf);
  return PARTS.flatMap((part) => {
    const some = byPart.get(part);
    return some ? [[part, some] as [SitePart, string[]]] : [];
  });
}

/**
 * The part of a site that a file belongs to: pages name assets, lists name pages, feeds and sitemaps name both. A page such as
 * `/about/` has an address like a section, and counts as a list.
 */
export function partOf(file: string): SitePart {
  const address = siteAddress(file);
  const kind = kindAt(address) ?? kindAt(address.replace(/\d+\/$/, ''));
  if (/\.(?:xml|rss|atom|txt)$/.test(file) || /(?:^|\/)feed\.json$/.test(file)) return 'feeds';
  if (!file.endsWith('.html') && !/pagefind-entry\.json$|latest/.test(file)) return 'assets';
  return kind?.sitemap === 'lists' || kind?.showsNewest || kind?.isNumbered || !file.endsWith('/index.html')
    ? 'lists'
    : 'pages';
}

/** The address of a file of the site: `/2026/11/slug/` for `2026/11/slug/index.html`. */
export function siteAddress(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
}

/** Compares a site with what was deployed before. */
export function deployChanges(before: SiteDigests, now: SiteDigests): DeployChanges {
  const files = [...now.keys()];
  return {
    added: inOrder(files.filter((file) => !before.has(file))),
    updated: inOrder(files.filter((file) => before.has(file) && before.get(file) !== now.get(file))),
    removed: inOrder([...before.keys()].filter((file) => !now.has(file))),
  };
}
