import type { BodySource } from '../newsroom/story/story-page.ts';
import { pageKey } from './page-key.ts';
import { processSlot } from '../cache/process-slot.ts';

/** Makes the body source of a page, by cache key: what a worker needs to compile the body before the page is rendered. */
export const bodySources = processSlot('body sources', () => new Map<string, () => BodySource>());

/** The props of a page: plain data under one name. */
export type PageProps = Record<string, object>;

/** A path as a route's `getStaticPaths` makes it. */
interface Path {
  params: Record<string, string | undefined>;
  props: PageProps;
}

/**
 * Gives every path of a route its cache key, which is the digest of its props: a page prints what it makes of its props
 * and nothing else, so nobody has to remember what else to invalidate.
 * @param bodyOf the Markdown that a page will need, so that it can be compiled ahead
 */
export function pagePaths<P extends Path>(
  paths: readonly P[],
  bodyOf?: (props: P['props']) => BodySource,
): (P & { cacheKey: string })[] {
  return paths.map((path) => {
    const cacheKey = pageKey(path.props);
    if (bodyOf) bodySources.value.set(cacheKey, () => bodyOf(path.props));
    return { ...path, cacheKey };
  });
}
