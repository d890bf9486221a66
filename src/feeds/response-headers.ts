import { hash } from 'node:crypto';
import { FRAME_ORIGINS } from '../newsroom/story/embed-provider.ts';
import { addressOf } from '../newsroom/site/addresses.ts';

/** What pages of this site load and where their forms go, as far as a policy has to name it. */
export interface PageNeeds {
  /** Contents of the `<style>` elements that stand in pages. */
  styles: readonly string[];
  /** Where forms are sent. */
  formActions: readonly string[];
  /** Whether there is a search page: it alone compiles WebAssembly. */
  hasSearch: boolean;
}

/** The name of a header and its value. */
export type Header = readonly [name: string, value: string];

/** The folders whose files have a digest of their content in their names, and so never change. */
export const FOREVER_FOLDERS = ['/_astro/', addressOf('photo', '')];

/** What a browser may keep without asking. */
export const FOREVER: Header = ['Cache-Control', 'public, max-age=31536000, immutable'];

/** What a browser asks for again each time: a page may have a correction by now. */
export const ASK_AGAIN: Header = ['Cache-Control', 'public, max-age=0, must-revalidate'];

/**
 * The file that tells browsers which pages to fetch ahead: one on which the pointer rests, and to make ready when it is
 * pressed. It is named in a header, because a page may have no rules in it under a policy without inline scripts.
 */
export const SPECULATION_RULES = '/speculation-rules.json';

/** Without this type browsers do not read it. https://html.spec.whatwg.org/multipage/speculative-loading.html */
export const SPECULATION_TYPE: Header = ['Content-Type', 'application/speculationrules+json'];

/** What scripts of the search page may do besides: Pagefind is WebAssembly. */
const WEB_ASSEMBLY = " 'wasm-unsafe-eval'";

/** The headers of every answer, but for the policy of the search page. */
export function securityHeaders(needs: PageNeeds): Header[] {
  return headersWith(contentPolicy(needs, ''));
}

/** The headers of the search page. */
export function searchHeaders(needs: PageNeeds): Header[] {
  return headersWith(contentPolicy(needs, WEB_ASSEMBLY));
}

function headersWith(policy: string): Header[] {
  return [
    ['Content-Security-Policy', policy],
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'strict-origin-when-cross-origin'],
    ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Speculation-Rules', `"${SPECULATION_RULES}"`],
  ];
}

/**
 * The `_headers` file of Cloudflare Pages and Netlify. Where two rules name the same header, Cloudflare joins the values,
 * so that no rule for all files may say how long they are kept; both hosts let browsers ask again unless told otherwise.
 */
export function headersFile(needs: PageNeeds): string {
  return [
    block('/*', securityHeaders(needs)),
    ...(needs.hasSearch ? [searchBlock(needs)] : []),
    ...FOREVER_FOLDERS.map((folder) => block(`${folder}*`, [FOREVER])),
    block(SPECULATION_RULES, [SPECULATION_TYPE]),
  ].join('\n');
}

/** Cloudflare joins policies, which would allow only what both do: the one for all files is taken back (`!`) first. */
function searchBlock(needs: PageNeeds): string {
  const policy = searchHeaders(needs).slice(0, 1);
  return block(addressOf('search'), policy).replace('\n', '\n  ! Content-Security-Policy\n');
}

function block(path: string, headers: readonly Header[]): string {
  return `${path}\n${headers.map(([name, value]) => `  ${name}: ${value}\n`).join('')}`;
}

/** All that pages load is on this site, but for what a reader asks to see in a frame. An inline style is let in by its digest; no inline script is. */
function contentPolicy({ styles, formActions }: PageNeeds, scripts: string): string {
  const digests = [...new Set(styles)].map((style) => ` 'sha256-${hash('sha256', style, 'base64')}'`).sort();
  const origins = [...new Set(formActions.map((action) => new URL(action).origin))]
    .sort()
    .map((origin) => ` ${origin}`);
  return [
    "default-src 'none'",
    `script-src 'self'${scripts}`,
    `style-src 'self'${digests.join('')}`,
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "media-src 'self'",
    `frame-src ${FRAME_ORIGINS.join(' ')}`,
    "manifest-src 'self'",
    `form-action 'self'${origins.join('')}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
