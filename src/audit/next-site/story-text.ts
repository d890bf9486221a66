import path from 'node:path';
import { readFileSync } from 'node:fs';
import { namedFile, urlOf, type BuiltSite } from '../built-site.ts';
import { decodedReferences } from '../html-tag.ts';
import type { ProblemList } from '../problem-list.ts';

/** Paragraphs of a story that are looked for, how many words of each, and the fewest letters that tell one from another. */
const MOST = 12;
const WORDS = 5;
const FEWEST = 16;
const LONG = new RegExp(`(?:[\\p{L}\\p{N}][^\\p{L}\\p{N}]*){${FEWEST}}`, 'u');
/** What lists, quotations and headings begin with. */
const MARK = /^\s*(?:(?:[-*+>]|#{1,6}|\d+[.)])\s+)*/;
/** What may take the text after it out of the page, as browsers read it: it is reported where it is written. */
const SWALLOWING =
  /<(?:script|style|textarea|title|iframe|noscript|template|xmp|noembed|noframes|plaintext|select|svg|math|object|!|\?)/i;
const MARKUP = /[\\`*_[\]{}<>|~^&:$=]/;
/** Elements whose text a page does not show. */
const HIDDEN = /<(script|style|template)\b[\s\S]*?<\/\1>/gi;
/** Code within a line. */
const CODE = /(`+)[^`\n]+\1/g;
const FRONT_MATTER = /---\r?\n[\s\S]*?\n---(?:\r?\n|$)/my;
/** The beginning of what may be no prose. */
const MAY_BE_NO_PROSE = /`|---|~~~|:::|<!--/;
/** Front matter, code, and everything between the lines of a directive. Comments that end are no part of the page either. */
const NO_PROSE =
  /^(?:---\r?\n[\s\S]*?\n---(?:\r?\n|$))|^(```|~~~)[\s\S]*?^\1|^:{3,}[\s\S]*?^:{3,}\s*$|<!--[\s\S]*?-->/gm;

/**
 * Checks that the page of a story has its text. The beginnings of paragraphs are looked for in what the page shows, so that no
 * component and no plugin can lose the text without a word.
 * @param id such as `2026/11/coast-road-closed`
 */
export function checkStoryText(id: string, file: string, html: string, site: BuiltSite, problems: ProblemList): void {
  const source = `content/articles/${id}.md`;
  const text = sourceText(path.join(site.root, source));
  // The notice of a withdrawn story has none of its words.
  if (text === undefined || (text.includes('killed') && /^status:\s*['"]?killed/m.test(text))) return;
  const first = firstBeginning(text);
  if (first !== undefined && isShown(first, html)) return;
  const prose = text.replaceAll(NO_PROSE, '').replaceAll(CODE, '`');
  if (SWALLOWING.test(prose)) return;
  const looked = beginnings(prose);
  if (looked.length === 0) return;
  const own = shownHtml(html);
  // Most pages have the words as they are written.
  if (looked.some((text) => own.includes(`>${text}`))) return;
  const shown = lettersOf(decodedReferences(own.replaceAll(/<[^<>]*>/g, '')));
  // A plugin may leave out or reword some.
  if (looked.some((text) => shown.includes(lettersOf(text)))) return;
  problems.add({
    rule: 'story-empty',
    file: namedFile(site, file),
    what: `The page ${urlOf(file)} lacks the text of ${source}, such as "${(looked[0] ?? '').slice(0, 80)}".`,
    why: 'Readers would find a story without its words.',
    fix: 'Look for the component or plugin that leaves the body out: `components` and `markdown` in astro.config.mjs.',
  });
}

function sourceText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** The first words of some of the paragraphs, spread over the whole text. */
function beginnings(prose: string): string[] {
  const lines = prose.split('\n').flatMap((line) => beginningOf(line) ?? []);
  const step = Math.max(1, lines.length / MOST);
  return lines.filter((_, index) => index === 0 || Math.floor(index / step) > Math.floor((index - 1) / step));
}

/** The first words of a line; undefined for one or two words, which may be a mark that a plugin replaces. */
function beginningOf(line: string): string | undefined {
  const text = line.replace(MARK, '').split(MARKUP)[0]?.trim() ?? '';
  const words = text.split(/\s+/).slice(0, WORDS).join(' ');
  return LONG.test(words) ? words : undefined;
}

/**
 * The first of the {@link beginnings} of a source, which tells enough of nearly every story; undefined where only a look at all of it
 * shows what is prose.
 */
function firstBeginning(text: string): string | undefined {
  FRONT_MATTER.lastIndex = 0;
  let at = FRONT_MATTER.exec(text)?.[0].length ?? 0;
  while (at < text.length) {
    const end = text.indexOf('\n', at);
    const line = text.slice(at, end < 0 ? undefined : end);
    if (MAY_BE_NO_PROSE.test(line)) return undefined;
    const beginning = beginningOf(line);
    if (beginning !== undefined || end < 0) return beginning;
    at = end + 1;
  }
  return undefined;
}

/** Returns true when a page shows words as they are written; false where only a closer look can tell. */
function isShown(words: string, html: string): boolean {
  const main = Math.max(0, html.indexOf('<main'));
  const at = html.indexOf(words, main);
  if (at < 0) return false;
  const before = html.slice(main, at).replaceAll(HIDDEN, '');
  return before.lastIndexOf('>') > before.lastIndexOf('<') && !/<(?:script|style|template)\b/i.test(before);
}

/** The part of a page that is its own, without scripts. */
function shownHtml(html: string): string {
  const main = html.indexOf('<main');
  return html.slice(Math.max(0, main)).replaceAll(HIDDEN, '');
}

/** The letters and figures of a text in one form: typography and markup change what is between them, such as a footnote's mark. */
function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '');
}
