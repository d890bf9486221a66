import { hash } from 'node:crypto';

/** What pages of this site load and where their forms go, as far as a policy has to name it. */
export interface PageNeeds {
  /** Contents of the `<style>` elements that stand in pages. */
  styles: readonly string[];
  /** Where forms are sent. */
  formActions: readonly string[];
}

/** The name of a header and its value. */
export type Header = readonly [name: string, value: string];

/** The folders whose files have a digest of their content in their names, and so never change. */
export const FOREVER_FOLDERS = ['/_astro/', '/photos/'];

/** What a browser may keep without asking. */
export const FOREVER: Header = ['Cache-Control', 'public, max-age=31536000, immutable'];

/** What a browser asks for again each time: a page may have a correction by now. */
export const ASK_AGAIN: Header = ['Cache-Control', 'public, max-age=0, must-revalidate'];

/** The headers of every answer. */
export function securityHeaders(needs: PageNeeds): Header[] {
  return [
    ['Content-Security-Policy', contentPolicy(needs)],
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'strict-origin-when-cross-origin'],
    ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
  ];
}

/**
 * The `_headers` file of Cloudflare Pages and Netlify. Where two rules name the same header, Cloudflare joins the values,
 * so that no rule for all files may say how long they are kept; both hosts let browsers ask again unless told otherwise.
 */
export function headersFile(needs: PageNeeds): string {
  return [block('/*', securityHeaders(needs)), ...FOREVER_FOLDERS.map((folder) => block(`${folder}*`, [FOREVER]))].join(
    '\n',
  );
}

function block(path: string, headers: readonly Header[]): string {
  return `${path}\n${headers.map(([name, value]) => `  ${name}: ${value}\n`).join('')}`;
}

/** All that pages load is on this site. An inline style is let in by its digest; no inline script is. */
function contentPolicy({ styles, formActions }: PageNeeds): string {
  const digests = [...new Set(styles)].map((style) => ` 'sha256-${hash('sha256', style, 'base64')}'`).sort();
  const origins = [...new Set(formActions.map((action) => new URL(action).origin))]
    .sort()
    .map((origin) => ` ${origin}`);
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self'${digests.join('')}`,
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "media-src 'self'",
    "manifest-src 'self'",
    `form-action 'self'${origins.join('')}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
