import type { RedirectPattern } from '../../newsroom/site/site-redirects.ts';
import { filledTarget } from '../../newsroom/site/site-redirects.ts';
import type { Redirect } from '../../newsroom/story/redirects.ts';

/** Cloudflare Pages reads this many rules without a pattern, and this many with one, and ignores the rest. */
const MOST_RULES = 2000;
const MOST_PATTERNS = 100;
/** Cloudflare Pages reads 1,000 characters of a line. */
const LONGEST_LINE = 1000;
/** Wildcards in a rule, which cannot be escaped. */
const WILDCARDS = /[*:]/;

/** The addresses that rules are written for. */
export interface RuleSource {
  /** The most important ones first. */
  redirects: readonly Redirect[];
  /** Addresses that answer "410 Gone", each with the address of the notice. */
  gone: readonly Redirect[];
  /** The most specific ones first. */
  patterns: readonly RedirectPattern[];
}

/** The `_redirects` file of one host. */
export interface RedirectLines {
  text: string;
  /** Former addresses without a rule in the file: the pages there redirect. */
  leftOut: number;
  /** Patterns without a rule in the file: nothing redirects those addresses. */
  leftOutPatterns: string[];
}

/**
 * The rules that Cloudflare Pages accepts: each address with its slash first, then, as far as there is room, the same
 * without it, which a host redirects anyway, then those with a pattern, which must be last. Cloudflare supports neither
 * 410 nor `301!` and would ignore such lines.
 * https://developers.cloudflare.com/pages/configuration/redirects/
 * @param own the newsroom's own rules, which come first and count
 */
export function redirectLines({ redirects, patterns }: RuleSource, own: string): RedirectLines {
  const [ownRules, ownPatterns] = countRules(own);
  const { lines, ruled } = patternRules(patterns, MOST_PATTERNS - ownPatterns);
  // A rule that is written after one with a pattern counts as one with a pattern.
  const room = ownPatterns > 0 ? MOST_PATTERNS - ownPatterns - lines.length : MOST_RULES - ownRules;
  const written = [...redirects, ...patterns.flatMap(emptyCase)].filter(isWritable);
  const named = written.slice(0, Math.max(0, room));
  const rules = [...named, ...written.flatMap(withoutSlash)].slice(0, Math.max(0, room));
  const kept = new Set(named);
  return {
    text: joined(own, [...rules.map((rule) => lineOf(rule, '301')), ...lines]),
    leftOut: redirects.filter((rule) => !kept.has(rule)).length,
    // Without a rule, an address that is gone answers 404.
    leftOutPatterns: patterns.filter((one) => one.to !== undefined && !ruled.includes(one)).map(({ from }) => from),
  };
}

/**
 * The rules for Netlify alone, which supports 410, reads any number of rules, and prefers a page to a rule without `!`.
 * It treats addresses with and without a slash as the same, and knows a `*` only at the end of a path.
 * https://docs.netlify.com/routing/redirects/redirect-options/
 * @param own the newsroom's own rules, which come first
 */
export function netlifyLines({ redirects, gone, patterns }: RuleSource, own: string): RedirectLines {
  const written = redirects.filter(isWritable);
  const ruled = patterns.filter(({ from }) => from.endsWith('/*') && !from.includes(':'));
  return {
    text: joined(own, [
      ...written.map((rule) => lineOf(rule, '301!')),
      ...gone.filter(({ from }) => !WILDCARDS.test(from)).map((rule) => lineOf(rule, '410!')),
      ...ruled.flatMap((pattern) => {
        const { from, to } = pattern;
        if (to === undefined) return [`${from} /404.html 410!`];
        return [
          ...emptyCase(pattern).map((rule) => lineOf(rule, '301!')),
          `${from} ${to.replace('*/', '*').replace('*', ':splat')} 301!`,
        ];
      }),
    ]),
    leftOut: redirects.length - written.length,
    leftOutPatterns: patterns.filter((one) => one.to !== undefined && !ruled.includes(one)).map(({ from }) => from),
  };
}

/** The addresses without the slash at their ends. */
export function withoutSlash({ from, to }: Redirect): Redirect[] {
  return from.endsWith('/') && from !== '/' ? [{ from: from.slice(0, -1), to }] : [];
}

/** The address at which the text of the wildcard is empty, where the target would get an empty folder from it. */
export function emptyCase({ from, to }: RedirectPattern): Redirect[] {
  if (!from.endsWith('/*') || !to?.includes('*/')) return [];
  return [{ from: from.slice(0, -1), to: filledTarget(to, '') }];
}

/** The rules for patterns, as many as there is room for: nothing else redirects those addresses. */
function patternRules(patterns: readonly RedirectPattern[], room: number) {
  const ruled: RedirectPattern[] = [];
  const lines: string[] = [];
  for (const pattern of patterns) {
    const own = patternLines(pattern);
    const isRefused = pattern.to === undefined || pattern.from.includes(':');
    if (isRefused || own.some((line) => line.length > LONGEST_LINE) || lines.length + own.length > room) continue;
    ruled.push(pattern);
    lines.push(...own);
  }
  return { ruled, lines };
}

/** Before a slash, the wildcard must not take the slash of the old address with it. */
function patternLines({ from, to = '' }: RedirectPattern): string[] {
  const target = to.replace('*', ':splat');
  const isBeforeMore = /\*./.test(to);
  return [...(from.endsWith('*') && isBeforeMore ? [`${from}/ ${target} 301`] : []), `${from} ${target} 301`];
}

/** How many rules a `_redirects` file has without a pattern, and with one. */
function countRules(text: string): [rules: number, patterns: number] {
  const rules = text.split('\n').filter((line) => /^\s*[^#\s]/.test(line));
  const patterns = rules.filter((line) =>
    WILDCARDS.test(
      line
        .trim()
        .split(/\s/)[0]
        ?.replace(/^https?:/, '') ?? '',
    ),
  );
  return [rules.length - patterns.length, patterns.length];
}

function isWritable({ from, to }: Redirect): boolean {
  return !WILDCARDS.test(from) && lineOf({ from, to }, '301').length <= LONGEST_LINE;
}

function lineOf({ from, to }: Redirect, status: string): string {
  return `${from} ${to} ${status}`;
}

/** A comment separates the two only where there are both, so that other files do not change. */
function joined(own: string, lines: readonly string[]): string {
  const text = lines.map((line) => `${line}\n`).join('');
  if (own.trim() === '') return text;
  return `${own.trimEnd()}\n${text === '' ? '' : `\n# Written by each build.\n${text}`}`;
}
