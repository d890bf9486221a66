/** Scripts and styles stand in the pages, because the dev server puts them there; its socket tells of changes. */
const POLICY = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' blob: data:",
  "connect-src 'self' ws: wss:",
  "object-src 'none'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
].join('; ');

/** The headers of the desk's pages: no other site shows them in a frame or reads them, nor do their own pages ask another. */
export function deskHeaders(): [string, string][] {
  return [
    ['Content-Security-Policy', POLICY],
    ['Cross-Origin-Resource-Policy', 'same-origin'],
    ['X-Content-Type-Options', 'nosniff'],
  ];
}
