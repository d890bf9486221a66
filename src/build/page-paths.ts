import { handoff } from './handoff.ts';
import { pageKey } from './page-key.ts';

/** The props of a page: plain data under one name. */
export type PageProps = Record<string, object>;

/** A path as a route's `getStaticPaths` makes it. */
interface Path {
  params: Record<string, string | undefined>;
  props: PageProps;
}

/**
 * Gives every path of a route its cache key, which is the digest of its props: a page prints its props and nothing else,
 * so nobody has to remember what else to invalidate.
 */
export function pagePaths<P extends Path>(paths: readonly P[]): (P & { cacheKey: string })[] {
  const { props } = handoff();
  return paths.map((path) => {
    const cacheKey = pageKey(path.props);
    props.set(cacheKey, path.props);
    return { ...path, cacheKey };
  });
}
