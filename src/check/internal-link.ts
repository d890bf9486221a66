import { encodedPath } from '../lib/site-path.ts';

/** A link that leads to this site. */
export interface InternalLink {
  /** Percent-encoded path; undefined for a link within its own page. */
  path?: string;
  /** The decoded part after the number sign; empty when there is none. */
  fragment: string;
  /** True when the link names the site's own host in another spelling than the publication's. */
  isMisspelt: boolean;
  /** True when the path depends on the address of the page that contains the link. */
  isRelative: boolean;
}

/** A link to a phrase, which browsers search for in the text: https://wicg.github.io/scroll-to-text-fragment/ */
const TEXT_FRAGMENT = /^:~:|:~:/;
/** A scheme other than http and https. */
const OTHER_SCHEME = /^(?!https?:)[a-z][a-z\d+.-]*:/i;

/**
 * Resolves a link of a body as browsers and feed readers do: against the address of its page.
 * @param page the whole address of the page: `https://www.example.com/2026/11/slug/`
 * @returns undefined for a link to another site, and for one that is not a valid URL
 */
export function internalLink(link: string, page: string): InternalLink | undefined {
  const [address = '', ...rest] = link.trim().split('#');
  const fragment = decodedFragment(rest.join('#'));
  const own = { fragment, isMisspelt: false, isRelative: false };
  if (address === '') return own;
  if (/^\/(?![/\\])/.test(address)) return { ...own, path: encodedPath(address.replace(/\?.*$/s, '')) };
  const { host, origin } = new URL(page);
  const isWhole = /^(?:https?:)?\/\//i.test(address);
  // Most links lead to other sites. Parsing each of them would cost as much as all other rules together.
  if (isWhole ? !address.toLowerCase().includes(bareHost(host)) : OTHER_SCHEME.test(address)) return undefined;
  const url = URL.parse(address, page);
  if (!url || bareHost(url.host) !== bareHost(host)) return undefined;
  const isMisspelt = isWhole && (url.origin !== origin || address.startsWith('//'));
  return { path: encodedPath(url.pathname), fragment, isMisspelt, isRelative: !isWhole };
}

function bareHost(host: string): string {
  return host.replace(/^www\./, '');
}

function decodedFragment(fragment: string): string {
  if (TEXT_FRAGMENT.test(fragment)) return '';
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
