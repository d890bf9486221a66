import { coveredKind } from '../../check/rules/redirect-place.ts';
import { addressFault } from '../../lib/file-name.ts';
import { asPage, encodedPath } from '../../lib/site-path.ts';
import { claimedAddress, type AddressClaim } from '../../loader/addresses/address-claim.ts';
import type { ClaimRegister } from '../../loader/addresses/claim-register.ts';
import { wildcardText } from '../../newsroom/site/site-redirects.ts';
import type { OldAddress } from '../import-result.ts';
import { addressKey, type OldAddresses } from './old-address.ts';

/** Entry of `content/redirects.yaml`. */
export interface RedirectLine {
  from: string;
  to?: string;
  gone?: true;
}

/** The most aliases of a story. */
const MOST_ALIASES = 100;

/**
 * Where each address of the old site leads on the new one. Each old address has one answer: the first that claims it.
 */
export class NewAddresses {
  readonly #old: OldAddresses;
  /** Pages of the new site. */
  readonly #pages: ReadonlyMap<string, string>;
  /** What the site has, and what the import has claimed. */
  readonly #register: ClaimRegister;
  readonly #publicFiles: readonly string[];
  readonly #claimed = new Map<string, string>();
  readonly #aliases = new Map<string, string[]>();
  readonly #redirects: RedirectLine[] = [];
  readonly list: OldAddress[] = [];
  /** Addresses of lists and files that cannot lead anywhere, because the new site has them. */
  readonly refused: string[] = [];

  /**
   * @param pages addresses of pages of the new site
   * @param publicFiles addresses of the files in `public/`, percent-encoded
   */
  constructor(
    old: OldAddresses,
    {
      pages,
      publicFiles,
      register,
    }: { pages: Iterable<string>; publicFiles: readonly string[]; register: ClaimRegister },
  ) {
    this.#old = old;
    this.#register = register;
    this.#publicFiles = publicFiles;
    this.#pages = new Map([...pages].map((page) => [addressKey(page), page]));
  }

  /**
   * Says where an old address leads.
   * @param story the address of the story that has it as an alias; others get a redirect
   * @returns what is wrong when it cannot lead there
   */
  add(url: string, to: string, of: OldAddress['of'], story?: string): string | undefined {
    const path = this.#old.pathOf(url);
    if (path === undefined) return `${url} is on another site, which has to redirect it.`;
    const key = addressKey(path);
    const before = this.#claimed.get(key);
    if (before !== undefined) return before === to ? undefined : `${path} leads to ${before} already.`;
    this.#claimed.set(key, to);
    // Static hosts answer a question with the page at its path.
    if (path.includes('?')) return undefined;
    const isPage = this.#pages.has(key) || addressKey(to) === key;
    if (isPage) {
      this.list.push({ url, of, answer: 'same', to: path });
      return addressKey(to) === key ? undefined : `${path} is the address of another page of the new site.`;
    }
    const from = asPage(encodedPath(path));
    const fault = addressFault(from);
    if (fault) return `${path} cannot lead anywhere: ${fault.what}.`;
    const conflict = this.#claim(from, story);
    if (conflict) {
      if (of !== 'story' && of !== 'page') this.refused.push(path);
      return `${path} cannot lead to ${to}: it is the address of ${conflict}.`;
    }
    const aliases = story === undefined ? undefined : (this.#aliases.get(story) ?? []);
    if (story !== undefined && aliases && aliases.length < MOST_ALIASES) {
      this.#aliases.set(story, [...aliases, from]);
      this.list.push({ url, of, answer: 'alias', to });
    } else {
      this.#redirects.push({ from, to });
      this.list.push({ url, of, answer: 'redirect', to });
    }
    return undefined;
  }

  /** What has an address already, in words; an address that is free is claimed. */
  #claim(from: string, story: string | undefined): string | undefined {
    const claim: AddressClaim = {
      sort: story === undefined ? 'redirect' : 'alias',
      text: from,
      address: claimedAddress(from),
      file: story ?? 'content/redirects.yaml',
    };
    const { other, owner } = this.#register.conflictOf(claim);
    if (other) return `${other.file}, as ${other.text}`;
    if (owner !== undefined) return owner === story ? 'the story itself, but for its spelling' : owner;
    this.#register.add(claim);
    return undefined;
  }

  /** Says that nothing replaces an old address. */
  addGone(url: string): void {
    const path = this.#old.pathOf(url);
    if (path === undefined || path.includes('?') || this.#claimed.has(addressKey(path))) return;
    const from = asPage(encodedPath(path));
    if (this.#publicFiles.includes(encodedPath(path)) || addressFault(from) || this.#claim(from, undefined)) return;
    this.#redirects.push({ from, gone: true });
    this.list.push({ url, of: 'upload', answer: 'gone' });
  }

  /**
   * Says that nothing replaces the old addresses of a form, or what does.
   * @returns false when the form covers addresses of the new site, so that it can lead nowhere
   */
  addPattern(from: string, to: string | undefined): boolean {
    const isCovered = [...this.#publicFiles, ...this.#pages.values()].some(
      (page) => wildcardText(from, page) !== undefined,
    );
    if (isCovered || coveredKind(from) !== undefined) {
      if (to !== undefined) this.refused.push(from);
      return false;
    }
    this.#redirects.push(to === undefined ? { from, gone: true } : { from, to });
    return true;
  }

  aliasesOf(story: string): string[] {
    return this.#aliases.get(story) ?? [];
  }

  /** The entries of `content/redirects.yaml`, in the order of their addresses. */
  redirects(): RedirectLine[] {
    return [...this.#redirects].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  }

  /** The new addresses by the keys of the old ones, for links in bodies. */
  byKey(): Record<string, string> {
    return Object.fromEntries([...this.#pages, ...this.#claimed]);
  }
}
