import { hash } from 'node:crypto';
import type { ServiceOrigins } from '../../newsroom/comments/comment-provider.ts';
import { FRAME_ORIGINS } from '../../markdown/embeds/embed-provider.ts';

/** The sources that pages of this site load and the targets of their forms, as far as a policy must name them. */
export interface PolicyNeeds {
  /** Contents of the `<style>` elements in pages. */
  styles: readonly string[];
  /** The targets of forms. */
  formActions: readonly string[];
  /** Addresses on other sites that scripts fetch: services that answer a form in place. */
  connections?: readonly string[];
  /** Sites from which pages load scripts: what counts visits. */
  scriptOrigins?: readonly string[];
  /** Addresses on other sites that pages load pictures from: an engine that converts photos. */
  pictures?: readonly string[];
  /** The origins of the comment service, which a page loads when the reader asks. */
  comments?: ServiceOrigins | undefined;
  /** Where browsers report what a policy has stopped. */
  reports?: string | undefined;
}

/** The name by which a policy refers to the address of reports in `Reporting-Endpoints`. */
export const REPORTS = 'site';

/** What a page may do besides. */
interface Permissions {
  /** Sources of scripts besides files of this site. */
  scripts: string;
  /** True when no script of the page writes HTML or loads scripts, except through our policies for Trusted Types. */
  isTrusted: boolean;
}

/**
 * The policies for Trusted Types in `src/components/`: a script that turns text into HTML, or an address into a script, needs
 * one of them. https://www.w3.org/TR/trusted-types/
 */
const TRUSTED_TYPES = ["require-trusted-types-for 'script'", 'trusted-types livewire kept-stories service-worker'];

/** The policy of a drawing that is opened by itself: it runs and loads nothing. As a picture in a page it may do neither anyway. */
export const DRAWING_POLICY =
  "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

/** The policy of pages. */
export function pagePolicy(needs: PolicyNeeds): string {
  return contentPolicy(needs, { scripts: '', isTrusted: hasOwnScriptsOnly(needs) });
}

/** The policy of the search page. Pagefind is WebAssembly, and starts a worker from an address, which Trusted Types forbid. */
export function searchPolicy(needs: PolicyNeeds): string {
  return contentPolicy(needs, { scripts: " 'wasm-unsafe-eval'", isTrusted: false });
}

/** Scripts of counters and comment services are not written for Trusted Types. */
function hasOwnScriptsOnly({ scriptOrigins = [], comments }: PolicyNeeds): boolean {
  return scriptOrigins.length === 0 && (comments?.scripts ?? []).length === 0;
}

/**
 * Everything that pages load is on this site, except for frames and comments that a reader opens. Inline styles are allowed by their
 * digests, inline scripts are not.
 */
function contentPolicy(
  { styles, formActions, comments, connections = [], scriptOrigins = [], pictures = [], reports }: PolicyNeeds,
  { scripts, isTrusted }: Permissions,
): string {
  const digests = [...new Set(styles)].map((style) => ` 'sha256-${hash('sha256', style, 'base64')}'`).sort();
  const parts = ["'self'", ...(comments?.parts ?? [])].join(' ');
  return [
    "default-src 'none'",
    `script-src 'self'${scripts}${originsOf([...scriptOrigins, ...(comments?.scripts ?? [])])}`,
    `style-src ${parts}${digests.join('')}`,
    `img-src ${parts}${originsOf(pictures)}`,
    `font-src ${parts}`,
    `connect-src ${parts}${originsOf(connections)}`,
    "media-src 'self'",
    `frame-src ${[...FRAME_ORIGINS, ...(comments?.frames ?? [])].join(' ')}`,
    "manifest-src 'self'",
    `form-action 'self'${originsOf(formActions)}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
    ...(isTrusted ? TRUSTED_TYPES : []),
    // Firefox and Safari know only the older of the two, and ignore the other.
    ...(reports === undefined ? [] : [`report-uri ${reports}`, `report-to ${REPORTS}`]),
  ].join('; ');
}

/** The origins of addresses, each once and with a space before it. */
function originsOf(addresses: readonly string[]): string {
  const origins = [...new Set(addresses.map((address) => new URL(address).origin))].sort();
  return origins.map((origin) => ` ${origin}`).join('');
}
