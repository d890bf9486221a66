import { asPage, encodedPath } from '../../lib/site-path.ts';
import type { RedirectEntry } from '../../schema/redirect.ts';
import type { Newsroom } from '../newsroom.ts';
import { fileAt, goneAddresses, redirects, type MovedPage, type Redirect } from '../story/redirects.ts';
import { addressOf } from './addresses.ts';
import { siteView } from './site.ts';

/** Old addresses that one entry with a `*` covers. */
export interface RedirectPattern {
  /** Percent-encoded, with one `*` for any text. */
  from: string;
  /** The new address, with at most one `*` for the same text; undefined when nothing replaces the old ones. */
  to: string | undefined;
}

/** Every address that leads elsewhere or answers "410 Gone", percent-encoded. */
export interface SiteRedirects {
  /** Single addresses, the most important ones first: those that the newsroom lists, then aliases of stories. */
  redirects: Redirect[];
  /** Single addresses without a page, each with the address of the notice to show. */
  gone: Redirect[];
  /** The most specific ones first; an address has the first that covers it, unless it is a single one. */
  patterns: RedirectPattern[];
}

/** Everything that leads elsewhere: what the newsroom lists, and what follows from stories. */
export function siteRedirects({ redirects: listed, stories, killed }: Newsroom): SiteRedirects {
  const single = listed.filter(({ from }) => !isPattern(from));
  const notice = addressOf('notFound');
  return {
    redirects: [
      ...single.flatMap(({ from, to }) => (to === undefined ? [] : [{ from: oldAddress(from), to: targetOf(to) }])),
      ...redirects(stories),
    ],
    gone: [
      ...goneAddresses(killed),
      ...single.flatMap(({ from, gone }) => (gone ? [{ from: oldAddress(from), to: notice }] : [])),
    ],
    patterns: redirectPatterns(listed),
  };
}

/** The entries with a `*`, the most specific ones first: the one with the longest text before the `*`. */
export function redirectPatterns(listed: readonly RedirectEntry[]): RedirectPattern[] {
  return listed
    .filter(({ from }) => isPattern(from))
    .map(({ from, to }) => ({ from: encodedPath(from), to: to === undefined ? undefined : targetOf(to) }))
    .sort((a, b) => b.from.indexOf('*') - a.from.indexOf('*') || b.from.length - a.from.length);
}

/** Returns true for an old address that stands for many. */
export function isPattern(from: string): boolean {
  return from.includes('*');
}

/** A single old address as it is published. */
export function oldAddress(from: string): string {
  return asPage(encodedPath(from));
}

/**
 * The text that a `*` stands for at an address, without a slash at its end.
 * @returns undefined where the pattern does not cover the address
 */
export function wildcardText(pattern: string, address: string): string | undefined {
  const [before = '', after = ''] = pattern.split('*');
  if (!address.startsWith(before)) return undefined;
  const rest = address.slice(before.length);
  const bare = after.endsWith('/') || after === '' ? rest.replace(/\/$/, '') : rest;
  const end = after.replace(/\/$/, '');
  return bare.endsWith(end) ? bare.slice(0, bare.length - end.length) : undefined;
}

/** The new address for an old one that a pattern covers; no text leaves no empty folder. */
export function filledTarget(to: string, text: string): string {
  return text === '' ? to.replace('*/', '').replace('*', '') : to.replace('*', () => text);
}

/** Where an address leads; undefined for one that the newsroom does not list. */
export type FindRedirect = (address: string) => Pick<RedirectPattern, 'to'> | undefined;

/**
 * Finds where addresses lead by the entries of the newsroom: a single address first, then the most specific pattern.
 * @returns a function of a percent-encoded path, with or without a slash at its end
 */
export function redirectFinder(listed: readonly RedirectEntry[]): FindRedirect {
  const single = new Map(
    listed
      .filter(({ from }) => !isPattern(from))
      .map(({ from, to }) => [oldAddress(from), to && targetOf(to)] as const),
  );
  // By the text before the `*`, of which there are few lengths: an old site may need thousands of patterns.
  const patterns = Map.groupBy(redirectPatterns(listed), ({ from }) => from.slice(0, from.indexOf('*')));
  const lengths = [...new Set([...patterns.keys()].map((before) => before.length))];
  return (address) => {
    const page = asPage(address);
    if (single.has(page)) return { to: single.get(page) };
    for (const length of lengths) {
      for (const { from, to } of patterns.get(address.slice(0, length)) ?? []) {
        const text = wildcardText(from, address);
        if (text !== undefined) return { to: to === undefined ? undefined : filledTarget(to, text) };
      }
    }
    return undefined;
  };
}

/**
 * The pages at old addresses that lead elsewhere, for hosts that know no redirects, each with its path on disk. An entry
 * with a `*` has none, because nobody knows its addresses.
 */
export function movedAddresses(newsroom: Newsroom): { file: string; page: MovedPage }[] {
  const { origin, language, name } = siteView(newsroom);
  return newsroom.redirects.flatMap(({ from, to }) => {
    const file = to === undefined || isPattern(from) ? undefined : fileAt(oldAddress(from));
    return file === undefined || to === undefined ? [] : [{ file, page: { origin, language, name, to: targetOf(to) } }];
  });
}

/** The target of a redirect as hosts need it: percent-encoded, and a page of this site with its slash. */
export function targetOf(to: string): string {
  if (!to.startsWith('/')) return new URL(to).href.replaceAll('%2A', '*');
  const [path = '', end = ''] = [/^[^?#]*/.exec(to)?.[0], /[?#].*$/.exec(to)?.[0]];
  return encodedPath(path) + (end && new URL(end, 'http://localhost').href.slice('http://localhost/'.length));
}
