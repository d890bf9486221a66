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
  return ({ routePattern }) => (siteMode.value === 'dev' ? pathsOnRequest(make, routePattern) : make());
}

/**
 * Paths that are made when Astro looks them up. Astro asks for the paths of a route once, and keeps them by their path in a
 * map that it puts on the list as `keyed`. Here the list has that map already, and it holds whatever the content has now. If
 * another version of Astro does it in another way, no page with a parameter is found, which tests notice.
 */
function pathsOnRequest<P extends Path>(make: (asked: AskedAddress) => P[], routePattern: string): P[] {
  const keyed = {
    get(key: string): P | undefined {
      const wanted = comparable(key);
      return make(askedAt(servedAddress(wanted, routePattern))).find(
        ({ params }) => comparable(pathOf(routePattern, params)) === wanted,
      );
    },
  };
  return Object.defineProperty<P[]>([], 'keyed', { get: () => keyed, set: () => undefined });
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
