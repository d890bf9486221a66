import type { PagePath } from './page-printer.ts';

/** The origin of the requests for pages; no page prints it. */
const ORIGIN = 'http://localhost';

/** The request with which Astro renders a path. */
export function pageRequest({ pathname, route }: PagePath): Request {
  const slash = route.type === 'endpoint' || pathname.endsWith('/') ? '' : '/';
  return new Request(new URL(pathname + slash, ORIGIN));
}
