import type { Header } from './response-headers.ts';

/** What the desk in the browser needs of other sites: of the service that keeps the files. */
export interface AdminNeeds {
  /** Origins of its programs. */
  connections: readonly string[];
  /** Origins of its pictures: the portraits of those who sign in. */
  pictures: readonly string[];
  /** Whether the window in which somebody signs in comes back to the desk, which then answers the window that opened it. */
  signsInHere: boolean;
}

/**
 * The policy of the desk in the browser. Its scripts are files of this site, as everywhere; its styles are in the page, because the CMS makes
 * them. It shows photos that are not uploaded yet (`blob:`), and asks nobody but the service that keeps the files.
 */
export function adminPolicy({ connections, pictures }: Pick<AdminNeeds, 'connections' | 'pictures'>): string {
  const list = (origins: readonly string[]) => origins.map((origin) => ` ${origin}`).join('');
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' blob: data:${list(pictures)}`,
    "font-src 'self'",
    `connect-src 'self' blob: data:${list(connections)}`,
    "media-src 'self' blob:",
    "worker-src 'self' blob:",
    "frame-src 'self' blob:",
    "manifest-src 'self' blob:",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/**
 * The headers of the desk that differ from those of the site. A window in which somebody signs in answers the one that opened it. Where that
 * window comes back from the service to the desk, browsers cut the two apart for every other value than `unsafe-none`:
 * https://html.spec.whatwg.org/multipage/browsers.html#cross-origin-opener-policies
 */
export function adminHeaders(needs: AdminNeeds): Header[] {
  return [
    ['Content-Security-Policy', adminPolicy(needs)],
    ['Cross-Origin-Opener-Policy', needs.signsInHere ? 'unsafe-none' : 'same-origin-allow-popups'],
  ];
}
