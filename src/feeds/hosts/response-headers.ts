import { addressOf } from '../../newsroom/site/addresses.ts';
import type { Hosting } from '../../schema/hosting/hosting.ts';
import { adminHeaders, type AdminNeeds } from './admin-policy.ts';
import { DRAWING_POLICY, pagePolicy, REPORTS, searchPolicy, type PolicyNeeds } from './content-policy.ts';

/** What headers depend on. */
export interface PageNeeds extends PolicyNeeds {
  /** True when there is a search page: only it compiles WebAssembly. */
  hasSearch: boolean;
  /** True for a preview with unpublished stories, of which search engines may list nothing: no page, photo or feed. */
  isPreview?: boolean;
  hsts?: Hosting['hsts'];
  /** What the desk in the browser asks; undefined when the site has none. */
  admin?: AdminNeeds | undefined;
}

/** The name of a header and its value. */
export type Header = readonly [name: string, value: string];

/** Headers of some files. */
export interface HeaderRule {
  /** The address of one file, or of several with one `*` for any text. Cloudflare allows no second one. */
  path: string;
  headers: readonly Header[];
}

/** The folders whose files have a digest of their content in their names, and so never change. */
const FOREVER_FOLDERS = ['/_astro/', addressOf('photo', ''), addressOf('card', '')];

/** The endings of the files of the search index that have a digest of their content in their names; the others change. */
const FOREVER_ENDINGS = ['.pf_filter', '.pf_index', '.pf_meta'];

/** The caching of files that never change: browsers keep them without asking. */
export const FOREVER: Header = ['Cache-Control', 'public, max-age=31536000, immutable'];

/**
 * The caching of everything else: browsers check each time, because a page may have a correction. Cloudflare Pages and
 * Netlify say the same without being told.
 */
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
const TYPED_FILES: readonly (readonly [path: string, type: string])[] = [
  [SPECULATION_RULES, 'application/speculationrules+json'],
  [addressOf('webManifest'), 'application/manifest+json'],
];

const CONTENT_POLICY = 'Content-Security-Policy';
const RESOURCE_POLICY = 'Cross-Origin-Resource-Policy';

/**
 * Pictures, sound and films may be shown by other sites: feed readers, e-mail programs and partners do. Nothing else of the
 * site may. https://fetch.spec.whatwg.org/#cross-origin-resource-policy-header
 */
const SHARED_ENDINGS = ['avif', 'gif', 'ico', 'jpeg', 'jpg', 'm4a', 'mp3', 'mp4', 'png', 'svg', 'webm', 'webp'];
const SHARED: Header = [RESOURCE_POLICY, 'cross-origin'];

/** What pages and embeds do not need. Embeds have full screen, sound and the like by their own `allow`. */
const REFUSED_FEATURES = [
  'camera',
  'display-capture',
  'geolocation',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'serial',
  'usb',
  'xr-spatial-tracking',
];

/** What every answer says, of the site and of the letters server. */
export const COMMON: readonly Header[] = [
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
  ['Permissions-Policy', REFUSED_FEATURES.map((feature) => `${feature}=()`).join(', ')],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  [RESOURCE_POLICY, 'same-origin'],
];

/** The headers of every answer, unless a rule for some files replaces them. */
export function securityHeaders(needs: PageNeeds): Header[] {
  const { isPreview, reports, hsts } = needs;
  return [
    [CONTENT_POLICY, pagePolicy(needs)],
    ...COMMON,
    ['Speculation-Rules', `"${SPECULATION_RULES}"`],
    ...(hsts ? [['Strict-Transport-Security', transportSecurity(hsts)] as const] : []),
    ...(reports === undefined ? [] : [['Reporting-Endpoints', `${REPORTS}="${reports}"`] as const]),
    ...(isPreview ? [['X-Robots-Tag', 'noindex, nofollow'] as const] : []),
  ];
}

/** The rules for some files. Their headers replace those of every answer and of the rules before them. */
export function headerRules(needs: PageNeeds): HeaderRule[] {
  return [
    ...(needs.hasSearch
      ? [{ path: addressOf('search'), headers: [[CONTENT_POLICY, searchPolicy(needs)] as const] }]
      : []),
    ...SHARED_ENDINGS.map((ending) => ({
      path: `/*.${ending}`,
      headers: [...(ending === 'svg' ? [[CONTENT_POLICY, DRAWING_POLICY] as const] : []), SHARED],
    })),
    ...(needs.admin ? [{ path: `${addressOf('admin')}*`, headers: adminHeaders(needs.admin) }] : []),
    ...foreverPaths(needs).map((path) => ({ path, headers: [FOREVER] })),
    ...TYPED_FILES.map(([path, type]) => ({ path, headers: [['Content-Type', type] as const] })),
  ];
}

/** The paths of the files that never change. */
function foreverPaths({ hasSearch, admin }: PageNeeds): string[] {
  return [
    ...(admin ? [addressOf('adminPart', '*')] : []),
    ...FOREVER_FOLDERS.map((folder) => `${folder}*`),
    ...(hasSearch ? FOREVER_ENDINGS.map((ending) => `${addressOf('search')}*${ending}`) : []),
  ];
}

/** Browsers then refuse plain HTTP for that long: RFC 6797. */
function transportSecurity({ days, subdomains, preload }: NonNullable<Hosting['hsts']>): string {
  const seconds = days * 24 * 3600;
  return [`max-age=${seconds}`, ...(subdomains ? ['includeSubDomains'] : []), ...(preload ? ['preload'] : [])].join(
    '; ',
  );
}
