import type { MiddlewareHandler } from 'astro';

/**
 * The type that hosts send with a file, by the ending of its name. A route may set a more exact one, but a build cannot
 * pass it on to a host. It matters: browsers show `application/xml` with its style sheet, and `application/rss+xml` as text.
 */
const HOST_TYPES: Record<string, string> = {
  avif: 'image/avif',
  css: 'text/css; charset=utf-8',
  ico: 'image/vnd.microsoft.icon',
  html: 'text/html; charset=utf-8',
  jpg: 'image/jpeg',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  md: 'text/markdown; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  webmanifest: 'application/manifest+json',
  webp: 'image/webp',
  xml: 'application/xml',
};

/** The type of the file at an address; undefined for a page, and where hosts differ. */
export function hostType(pathname: string): string | undefined {
  return HOST_TYPES[/\.(\w+)$/.exec(pathname)?.[1] ?? ''];
}

/** Makes the dev server send files with the types of hosts. Astro loads this as its middleware. */
export const onRequest: MiddlewareHandler = async ({ url }, next) => {
  const response = await next();
  const type = response.ok ? hostType(url.pathname) : undefined;
  if (type !== undefined) response.headers.set('Content-Type', type);
  return response;
};
