import { hash } from 'node:crypto';
import type { ServiceOrigins } from '../newsroom/comments/comment-provider.ts';
import { FRAME_ORIGINS } from '../newsroom/story/embed-provider.ts';
import { addressOf } from '../newsroom/site/addresses.ts';

/** The sources that pages of this site load and the targets of their forms, as far as a policy must name them. */
export interface PageNeeds {
  /** Contents of the `<style>` elements in pages. */
  styles: readonly string[];
  /** The targets of forms. */
  formActions: readonly string[];
  /** Addresses on other sites that scripts fetch: services that answer a form in place. */
  connections?: readonly string[];
  /** Sites from which pages load scripts: what counts visits. */
  scriptOrigins?: readonly string[];
  /** True when there is a search page: only it compiles WebAssembly. */
  hasSearch: boolean;
  /** The origins of the comment service, which a page loads when the reader asks. */
  comments?: ServiceOrigins | undefined;
  /** True for a preview with unpublished stories, of which search engines may list nothing: no page, photo or feed. */
  isPreview?: boolean;
}

/** The name of a header and its value. */
export type Header = readonly [name: string, value: string];

/** The folders whose files have a digest of their content in their names, and so never change. */
const FOREVER_FOLDERS = ['/_astro/', addressOf('photo', ''), addressOf('card', '')];

/** The endings of the files of the search index that have a digest of their content in their names; the others change. */
const FOREVER_ENDINGS = ['.pf_filter', '.pf_index', '.pf_meta'];

/**
 * The paths of the files that never change, each with one `*` for the part that differs. Cloudflare allows no second one.
 */
export function foreverPaths({ hasSearch }: PageNeeds): string[] {
  return [
    ...FOREVER_FOLDERS.map((folder) => `${folder}*`),
    ...(hasSearch ? FOREVER_ENDINGS.map((ending) => `${addressOf('search')}*${ending}`) : []),
  ];
}

/** The caching of files that never change: browsers keep them without asking. */
export const FOREVER: Header = ['Cache-Control', 'public, max-age=31536000, immutable'];

/** The caching of everything else: browsers check each time, because a page may have a correction. */
export const ASK_AGAIN: Header = ['Cache-Control', 'public, max-age=0, must-revalidate'];

/**
 * The file that tells browsers which pages to prefetch when the pointer rests on a link, and to prerender when it is
 * pressed. A header names it, because a policy without inline scripts forbids such rules in the page.
 */
export const SPECULATION_RULES = '/speculation-rules.json';

/**
 * Files whose type not every host knows. Browsers ignore speculation rules without theirs:
 * https://html.spec.whatwg.org/multipage/speculative-loading.html
 */
export const TYPED_FILES: readonly (readonly [path: string, type: string])[] = [
  [SPECULATION_RULES, 'application/speculationrules+json'],
  [addressOf('webManifest'), 'application/manifest+json'],
];

/** An extra permission for scripts of the search page: Pagefind is WebAssembly. */
const WEB_ASSEMBLY = " 'wasm-unsafe-eval'";

/** The headers of every answer, except for the policy of the search page. */
export function securityHeaders(needs: PageNeeds): Header[] {
  return headersWith(contentPolicy(needs, ''), needs);
}

/** The headers of the search page. */
export function searchHeaders(needs: PageNeeds): Header[] {
  return headersWith(contentPolicy(needs, WEB_ASSEMBLY), needs);
}

/** What every answer says, of the site and of the letters server. */
const COMMON: readonly Header[] = [
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
  ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
];

/**
 * The headers of the letters server, whose pages load nothing and which nobody may keep.
 * @param style the content of the `<style>` element of its pages
 * @param site the origin of the site, to which its forms lead in the end
 */
export function lettersHeaders(style: string, site: string): Header[] {
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${hash('sha256', style, 'base64')}'`,
    `form-action 'self' ${site}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ];
  return [
    ['Content-Security-Policy', policy.join('; ')],
    ...COMMON,
    ['Cache-Control', 'no-store'],
    ['X-Robots-Tag', 'noindex, nofollow'],
  ];
}

function headersWith(policy: string, { isPreview }: PageNeeds): Header[] {
  return [
    ['Content-Security-Policy', policy],
    ...COMMON,
    ['Speculation-Rules', `"${SPECULATION_RULES}"`],
    ...(isPreview ? [['X-Robots-Tag', 'noindex, nofollow'] as const] : []),
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
    ...foreverPaths(needs).map((path) => block(path, [FOREVER])),
    ...TYPED_FILES.map(([path, type]) => block(path, [['Content-Type', type]])),
  ].join('\n');
}

/**
 * Cloudflare joins policies, which would allow only what both allow, so the policy for all files is removed (`!`)
 * first.
 */
function searchBlock(needs: PageNeeds): string {
  const policy = searchHeaders(needs).slice(0, 1);
  return block(addressOf('search'), policy).replace('\n', '\n  ! Content-Security-Policy\n');
}

function block(path: string, headers: readonly Header[]): string {
  return `${path}\n${headers.map(([name, value]) => `  ${name}: ${value}\n`).join('')}`;
}

/**
 * Everything that pages load is on this site, except for frames and comments that a reader opens. Inline styles are allowed by their
 * digests, inline scripts are not.
 */
function contentPolicy(
  { styles, formActions, comments, connections = [], scriptOrigins = [] }: PageNeeds,
  scripts: string,
): string {
  const digests = [...new Set(styles)].map((style) => ` 'sha256-${hash('sha256', style, 'base64')}'`).sort();
  const parts = ["'self'", ...(comments?.parts ?? [])].join(' ');
  return [
    "default-src 'none'",
    `script-src 'self'${scripts}${originsOf([...scriptOrigins, ...(comments?.scripts ?? [])])}`,
    `style-src ${parts}${digests.join('')}`,
    `img-src ${parts}`,
    `font-src ${parts}`,
    `connect-src ${parts}${originsOf(connections)}`,
    "media-src 'self'",
    `frame-src ${[...FRAME_ORIGINS, ...(comments?.frames ?? [])].join(' ')}`,
    "manifest-src 'self'",
    `form-action 'self'${originsOf(formActions)}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** The origins of addresses, each once and with a space before it. */
function originsOf(addresses: readonly string[]): string {
  const origins = [...new Set(addresses.map((address) => new URL(address).origin))].sort();
  return origins.map((origin) => ` ${origin}`).join('');
}
