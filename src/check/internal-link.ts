import { encodedPath } from '../lib/site-path.ts';

/** A link that leads to this site. */
export interface InternalLink {
  /** Percent-encoded path; undefined for a link within its own page. */
  path?: string;
  /** What stands behind the number sign, decoded; empty for none. */
  fragment: string;
  /** Whether the link names the site's own host, but not as the publication spells it. */
  isMisspelt: boolean;
}

/** A link to a phrase, which browsers look for in the text: https://wicg.github.io/scroll-to-text-fragment/ */
const TEXT_FRAGMENT = /^:~:|:~:/;

/**
 * Takes a link of a body apart.
 * @param origin the publication's own, without a slash at the end
 * @returns undefined for a link to elsewhere, and for one that is relative to its page
 */
export function internalLink(link: string, origin: string): InternalLink | undefined {
  const [address = '', ...rest] = link.split('#');
  const fragment = decodedFragment(rest.join('#'));
  if (address === '') return { fragment, isMisspelt: false };
  if (/^\/(?![/\\])/.test(address))
    return { path: encodedPath(address.replace(/\?.*$/s, '')), fragment, isMisspelt: false };
  const host = bareHost(origin.replace(/^https?:\/\//, ''));
  // Most links lead elsewhere: taking each apart would cost as much as all other rules.
  if (!/^(?:https?:)?\/\//i.test(address) || !address.toLowerCase().includes(host)) return undefined;
  const url = URL.parse(address, origin);
  if (!url || bareHost(url.host) !== host) return undefined;
  return { path: encodedPath(url.pathname), fragment, isMisspelt: url.origin !== origin || address.startsWith('//') };
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
