import type { BodySource } from '../newsroom/story/story-page.ts';
import { ALWAYS, pageKey } from './page-key.ts';
import { siteMode } from './site-mode.ts';
import { processSlot } from '../cache/process-slot.ts';

/** Makes the body source of a page, by cache key: a worker needs it to compile the body before the page is rendered. */
export const bodyMakers = processSlot('body makers', () => new Map<string, () => BodySource>());

/** The props of the pages of this build, by cache key. */
export const pageProps = processSlot('page props', () => new Map<string, PageProps>());

/** The props of a page: plain data under one name. */
export type PageProps = Record<string, object>;

/** A path from a route's `getStaticPaths`. */
interface Path {
  params: Record<string, string | undefined>;
  props: PageProps;
}

/**
 * Gives every path of a route its cache key, the digest of its props. A page is a pure function of its props, so there
 * is nothing else to invalidate.
 * @param bodyOf the Markdown that a page will need, so that it can be compiled ahead
 */
export function pagePaths<P extends Path>(
  paths: readonly P[],
  bodyOf?: (props: P['props']) => BodySource,
): (P & { cacheKey: string })[] {
  // Nothing is kept in the dev server, whose pages are made when they are asked for.
  if (siteMode.value === 'dev') return paths.map((path) => ({ ...path, cacheKey: ALWAYS }));
  return paths.map((path) => {
    const cacheKey = pageKey(path.props);
    pageProps.value.set(cacheKey, path.props);
    if (bodyOf) bodyMakers.value.set(cacheKey, () => bodyOf(path.props));
    return { ...path, cacheKey };
  });
}
