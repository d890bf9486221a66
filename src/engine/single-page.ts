import { pageKey } from './page-key.ts';
import type { PageProps } from './page-paths.ts';
import { processSlot } from '../cache/process-slot.ts';

/** A page of which the site has one, while the build asks whether it has to be rendered. */
export interface AskedPage {
  /** Keeps the published page when it has this cache key; false when the page has to be rendered. */
  keep(key: string): boolean;
  /** The cache key of the page, once the page has given its props. */
  key?: string;
  /** Whether the page has said that the site does not have it. */
  isAbsent?: true;
}

/** The page that the build is asking for; undefined between pages and in the dev server. */
export const askedPage = processSlot<AskedPage | undefined>('asked page', () => undefined);

/**
 * Ends a page early when the published one has the same props. Astro calls no `getStaticPaths` for a route without a
 * parameter, so such a page makes its props while it is rendered and hands them over here.
 * @param props everything that the page prints, as for `pagePaths`
 * @returns the response to give instead of the page (304 Not Modified); undefined when the page has to be rendered
 */
export function keptPage(props: PageProps): Response | undefined {
  const page = askedPage.value;
  if (!page) return undefined;
  page.key = pageKey(props);
  return page.keep(page.key) ? new Response(null, { status: 304 }) : undefined;
}

/** The response of a page that this site does not have: the build leaves it out, and the dev server shows the text. */
export function absentPage(): Response {
  if (askedPage.value) askedPage.value.isAbsent = true;
  // Without a body, Astro would render the page for missing addresses in its place.
  return new Response('The settings of this site leave this page out.\n', { status: 404 });
}
