import type { Redirect } from '../newsroom/story/redirects.ts';

/** Cloudflare Pages reads 2,000 static rules and ignores the rest. */
const MOST_RULES = 2000;
/** Cloudflare Pages reads 1,000 characters of a line. */
const LONGEST_LINE = 1000;
/** Wildcards in a rule, which cannot be escaped. */
const PATTERN = /[*:]/;

/** The `_redirects` file that both Cloudflare Pages and Netlify read. */
export interface RedirectLines {
  text: string;
  /** Former addresses without a rule in the file: the pages there redirect. */
  leftOut: number;
}

/**
 * The rules that Cloudflare Pages accepts: each address with its slash first, then, as far as there is room, the same
 * without it, which a host redirects anyway. Cloudflare supports neither 410 nor `301!` and would ignore such lines.
 * @param redirects the most important ones first
 */
export function redirectLines(redirects: readonly Redirect[]): RedirectLines {
  const written = redirects.filter(isWritable);
  const named = written.slice(0, MOST_RULES);
  const lines = [...named, ...written.flatMap(withoutSlash)].slice(0, MOST_RULES).map((rule) => lineOf(rule, '301'));
  return { text: textOf(lines), leftOut: redirects.length - named.length };
}

/**
 * The rules for Netlify alone, which supports 410, reads any number of rules, and prefers a page to a rule without `!`.
 * It treats addresses with and without a slash as the same.
 */
export function netlifyLines(redirects: readonly Redirect[], gone: readonly Redirect[]): string {
  return textOf([
    ...redirects.filter(isWritable).map((rule) => lineOf(rule, '301!')),
    ...gone.map((rule) => lineOf(rule, '410!')),
  ]);
}

/** The addresses without the slash at their ends. */
export function withoutSlash({ from, to }: Redirect): Redirect[] {
  return from.endsWith('/') && from !== '/' ? [{ from: from.slice(0, -1), to }] : [];
}

function isWritable({ from, to }: Redirect): boolean {
  return !PATTERN.test(from) && lineOf({ from, to }, '301').length <= LONGEST_LINE;
}

function lineOf({ from, to }: Redirect, status: string): string {
  return `${from} ${to} ${status}`;
}

function textOf(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}
