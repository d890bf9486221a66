import { isPattern, wildcardText } from '../newsroom/site/site-redirects.ts';
import type { RedirectEntry } from '../schema/redirect.ts';

/** A pattern replaces at least this many entries. */
const WORTH_A_PATTERN = 2;

/**
 * Shortens a list of proposed redirects: entries that carry the same part over become one with a `*`, and so do files of
 * one folder that are gone.
 * @param pages the addresses of the site, which no pattern may cover
 */
export function shortRedirects(entries: readonly RedirectEntry[], pages: Iterable<string>): RedirectEntry[] {
  const known = [...pages];
  const unique = [...new Map(entries.map((entry) => [entry.from, entry])).values()];
  const shortened = Map.groupBy(unique, (entry) => patternOf(entry));
  return [...shortened]
    .flatMap(([key, some]): RedirectEntry[] => {
      if (key === '' || some.length < WORTH_A_PATTERN) return some;
      const pattern = JSON.parse(key) as RedirectEntry;
      return known.some((page) => wildcardText(pattern.from, page) !== undefined) ? some : [pattern];
    })
    .sort((a, b) => Number(isPattern(a.from)) - Number(isPattern(b.from)) || (a.from < b.from ? -1 : 1));
}

/** The entries as YAML to paste. */
export function redirectYaml(entries: readonly RedirectEntry[]): string {
  const lines = entries.map(
    ({ from, to }) => `  - { from: ${scalar(from)}, ${to === undefined ? 'gone: true' : `to: ${scalar(to)}`} }`,
  );
  return ['redirects:', ...lines].join('\n');
}

/** The pattern that an entry is an example of, as a key; empty for one that is an example of nothing. */
function patternOf({ from, to }: RedirectEntry): string {
  if (to === undefined) {
    const folder = /^(?:\/[^/]+){1,2}\//.exec(from)?.[0];
    return folder === undefined || !/\.\w+$/.test(from) ? '' : JSON.stringify({ from: `${folder}*`, gone: true });
  }
  const name = /([^/]+)\/?$/.exec(from)?.[1] ?? '';
  const [old, now] = [from.replace(/\/?$/, '/'), to].map((address) => address.lastIndexOf(`/${name}/`)) as [
    number,
    number,
  ];
  if (name === '' || old < 1 || now < 0 || !to.endsWith(`/${name}/`)) return '';
  return JSON.stringify({ from: `${from.slice(0, old)}/*`, to: `${to.slice(0, now)}/*/` });
}

function scalar(text: string): string {
  return /^[\w/.*~@%+$=-]+$/.test(text) ? text : JSON.stringify(text);
}
