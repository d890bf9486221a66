import type { Newsroom } from '../newsroom/newsroom.ts';
import { redirects } from '../newsroom/story/redirects.ts';

/** Under this address Astro renders the page for what is not found, with status 404. */
const NOT_FOUND = '/404';

/** A name such as `rss.xml` at the end of a path. No page has one, except at a former address of a story. */
const FILE_NAME = /\/[^/]+\.\w+\/?$/;

/**
 * The path under which Astro's dev server has what a host serves at an address. Astro takes every address with and without
 * a slash at its end; a host has pages only with one and files only without.
 * @param pathname path of the address, percent-encoded
 * @param former former addresses of stories, percent-encoded
 */
export function devAddress(pathname: string, former: ReadonlySet<string>): string {
  const isFolder = pathname.endsWith('/');
  // The page at a former address is an endpoint, which Astro knows by the name of its file.
  if (former.has(pathname)) return isFolder ? `${pathname}index.html` : pathname;
  if (pathname === '/404.html') return NOT_FOUND;
  return FILE_NAME.test(pathname) === isFolder ? NOT_FOUND : pathname;
}

/** The former addresses of stories, percent-encoded. */
export function formerAddresses({ stories }: Pick<Newsroom, 'stories'>): Set<string> {
  return new Set(redirects(stories).map(({ from }) => from));
}
