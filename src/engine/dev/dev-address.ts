import type { Newsroom } from '../../newsroom/newsroom.ts';
import { routePathOf } from '../../newsroom/site/addresses.ts';
import { siteRedirects } from '../../newsroom/site/site-redirects.ts';

/** Astro renders the 404 page under this address, with status 404. */
const NOT_FOUND = '/404';

/** A file name such as `rss.xml` at the end of a path. No page has one, except at a former address of a story. */
const FILE_NAME = /\/[^/]+\.\w+\/?$/;

/**
 * The path under which Astro's dev server has the page or file that a host serves at an address. Astro accepts every
 * address with and without a slash at its end; a host has pages only with one and files only without.
 * @param pathname path of the address, percent-encoded
 * @param former former addresses, percent-encoded
 */
export function devAddress(pathname: string, former: ReadonlySet<string>): string {
  const isFolder = pathname.endsWith('/');
  // The page at a former address is an endpoint, which Astro knows by its file name.
  if (former.has(pathname)) return isFolder ? `${pathname}index.html` : pathname;
  if (pathname === '/404.html') return NOT_FOUND;
  return FILE_NAME.test(pathname) === isFolder ? NOT_FOUND : (routePathOf(pathname) ?? NOT_FOUND);
}

/** The former addresses that lead elsewhere, percent-encoded. */
export function formerAddresses(newsroom: Newsroom): Set<string> {
  return new Set(siteRedirects(newsroom).redirects.map(({ from }) => from));
}
