/** Questions in addresses by which WordPress finds a post: `/?p=123`. */
const BY_NUMBER = /^(?:p|page_id|attachment_id|post)$/;

/** The addresses of an old site, whichever way they are written. */
export class OldAddresses {
  readonly #host: string | undefined;

  /** @param origin the address of the old home page, without a slash at its end */
  constructor(origin: string | undefined) {
    this.#host = origin === undefined ? undefined : hostOf(new URL(origin));
  }

  /**
   * The path of an address on the old site, as redirects name it: `/2019/05/pier/`, percent-encoded, or `/?p=123`.
   * @param url whole, or from the root of the site
   * @returns undefined for an address elsewhere
   */
  pathOf(url: string): string | undefined {
    const found = this.#parsed(url);
    if (!found) return undefined;
    const number = [...found.searchParams].find(([name]) => BY_NUMBER.test(name));
    return number ? `${found.pathname}?${number.join('=')}` : found.pathname;
  }

  /** The same for each spelling of an address: with and without a slash at its end, percent-encoded or not. */
  keyOf(url: string): string | undefined {
    const path = this.pathOf(url);
    return path === undefined ? undefined : addressKey(path);
  }

  #parsed(url: string): URL | undefined {
    const base = this.#host === undefined ? undefined : `https://${this.#host}`;
    if (!URL.canParse(url, base)) return undefined;
    const parsed = new URL(url, base);
    if (!/^https?:$/.test(parsed.protocol)) return undefined;
    return this.#host === undefined || hostOf(parsed) === this.#host ? parsed : undefined;
  }
}

/** A path for comparing: {@link OldAddresses.keyOf}. */
export function addressKey(path: string): string {
  let decoded = path;
  try {
    decoded = decodeURI(path);
  } catch {
    // An address of an old system in another encoding stays as it is.
  }
  return decoded.normalize('NFC').replace(/\/+(?=$|\?)/, '') || '/';
}

function hostOf({ host }: URL): string {
  return host.replace(/^www\./, '');
}

/** Whether the old address will lead to the new site. A site on the machine of its maker has no address of its own. */
export function isSameSite(origin: string | undefined, url: string): boolean {
  if (origin === undefined) return false;
  const host = (address: string) => new URL(address).hostname.replace(/^www\./, '');
  return host(origin) === host(url) || /^(?:localhost|127\.0\.0\.1)$/.test(host(origin));
}
