import type { Header } from './response-headers.ts';

/** The other sites that the desk in the browser asks: the service that keeps the files. */
export interface AdminNeeds {
  /** Origins of its programs. */
  connections: readonly string[];
  /** Origins of its pictures: the portraits of those who sign in. */
  pictures: readonly string[];
}

/**
 * The policy of the desk in the browser. Its scripts are files of this site, as everywhere; its styles are in the page, because the CMS makes
 * them. It shows photos that are not uploaded yet (`blob:`), and asks nobody but the service that keeps the files.
 */
export function adminPolicy({ connections, pictures }: AdminNeeds): string {
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

/** The headers of the desk that differ from those of the site. A window in which somebody signs in answers the one that opened it. */
export function adminHeaders(needs: AdminNeeds): Header[] {
  return [
    ['Content-Security-Policy', adminPolicy(needs)],
    ['Cross-Origin-Opener-Policy', 'same-origin-allow-popups'],
  ];
}
