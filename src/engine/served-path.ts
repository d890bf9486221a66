import type { AstroPrerenderer } from 'astro';
import { nameOf } from '../newsroom/site/addresses.ts';

type Route = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number]['route'];

/**
 * The path at which a page is served. Routes in `src/pages/` have the English words of the table of addresses, and the
 * publication may replace those. What a route has in brackets already has the words of the publication.
 * @param pathname the path of the route, without slashes at its ends
 */
export function servedPath(pathname: string, { segments }: Pick<Route, 'segments'>): string {
  const isFixed = (at: number) => segments[at]?.every(({ dynamic }) => !dynamic) === true;
  return pathname
    .split('/')
    .map((part, at) => (isFixed(at) ? nameOf(part) : part))
    .join('/');
}
