import { addressFault } from '../../lib/file-name.ts';
import { asPage, encodedPath } from '../../lib/site-path.ts';
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
  readonly #claimed = new Map<string, string>();
  readonly #aliases = new Map<string, string[]>();
  readonly #redirects: RedirectLine[] = [];
  readonly list: OldAddress[] = [];

  constructor(old: OldAddresses, pages: Iterable<string>) {
    this.#old = old;
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

  /** Says that nothing replaces the old addresses of a form, or what does. */
  addPattern(from: string, to: string | undefined): void {
    this.#redirects.push(to === undefined ? { from, gone: true } : { from, to });
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
