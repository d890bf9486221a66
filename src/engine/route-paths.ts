import type { GetStaticPathsOptions } from 'astro';
import { nameOf } from '../newsroom/site/addresses.ts';
import { askedAt, type AskedAddress } from '../newsroom/site/asked-address.ts';
import type { PageProps } from './page-paths.ts';
import { siteMode } from './site-mode.ts';

/** A path of a route. */
interface Path {
  params: Record<string, string | undefined>;
  props: PageProps;
}

/**
 * The paths of a route. A build needs all of them. The dev server is asked for one page at a time: making the props of all
 * others for it would take seconds, and would have to be done again after each save.
 * @param make makes the paths; when it is given an address, all but the path there may be left out
 */
export function routePaths<P extends Path>(
  make: (asked?: AskedAddress) => P[],
): (options: Pick<GetStaticPathsOptions, 'routePattern'>) => P[] {
  return ({ routePattern }) =>
    siteMode.value === 'dev' ? pathsOnRequest(make, routePattern) : pathsOfBuild(make(), routePattern);
}

/** Paths that are made when Astro looks them up: the list holds whatever the content has now. */
function pathsOnRequest<P extends Path>(make: (asked: AskedAddress) => P[], routePattern: string): P[] {
  return withLookup([], (key) => {
    const wanted = comparable(key);
    return make(askedAt(servedAddress(wanted, routePattern))).find(
      ({ params }) => comparable(pathOf(routePattern, params)) === wanted,
    );
  });
}

/** Paths that Astro seldom looks up, because pages are rendered from their props: no map of them is made before it does. */
function pathsOfBuild<P extends Path>(paths: P[], routePattern: string): P[] {
  let byPath: Map<string, P> | undefined;
  return withLookup(paths, (key) => {
    byPath ??= new Map(paths.map((path) => [comparable(pathOf(routePattern, path.params)), path]));
    return byPath.get(comparable(key));
  });
}

/**
 * Puts a function in the place in which Astro looks up paths. It asks for the paths of a route once, and keeps them by their
 * path in a map that it puts on the list as `keyed`. Here the list has that map already. If another version of Astro does it in
 * another way, pages with a parameter are not found, which tests notice.
 */
function withLookup<P extends Path>(paths: P[], get: (key: string) => P | undefined): P[] {
  const keyed = { get, set: () => undefined };
  return Object.defineProperty(paths, 'keyed', { get: () => keyed, set: () => undefined });
}

/** The path of a route with its parameters filled in. */
function pathOf(routePattern: string, params: Path['params']): string {
  return routePattern.replaceAll(/\[(?:\.{3})?(\w+)\]/g, (_, name: string) => params[name] ?? '');
}

/** Routes have the English words of the table of addresses, and the publication may have others. */
function servedAddress(path: string, routePattern: string): string {
  const pattern = routePattern.split('/');
  return path
    .split('/')
    .map((part, at) => (pattern[at] === part ? nameOf(part) : part))
    .join('/');
}

function comparable(path: string): string {
  return path.replace(/\/+$/, '').normalize('NFC');
}
