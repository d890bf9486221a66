import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { namedFile, siteText, urlOf, type BuiltSite } from '../built-site.ts';
import type { HtmlTag } from '../html-tag.ts';
import type { ProblemList } from '../problem-list.ts';
import { isStoryPage, isWholePage, sitePage, type SitePage } from '../site-page.ts';

/** Ten TCP segments of 1,460 bytes, which a server sends before it waits for an answer (RFC 6928). */
export const FIRST_FLIGHT = 14_600;
/** Bytes of scripts on a page, compressed. */
export const SCRIPT_BUDGET = 6_000;
/** Bytes of HTML and CSS of a page that is no story, such as the front page, compressed. */
export const LIST_BUDGET = 30_000;
/** The words of an ordinary news story. A longer one may take more bytes. */
export const ORDINARY_WORDS = 450;
const BYTES_A_WORD = 4;
const BYTES_A_PICTURE = 300;
/** So many budgets cannot be meant. */
const TOO_HEAVY = 3;
/** Pages of each sort of which the weight is measured: the largest. To compress a page takes longer than all else. */
const MEASURED = 20;

/** What pages weigh. */
export interface WeightCheck {
  page(page: SitePage): void;
  /** Measures the largest pages. */
  finish(): void;
}

/** Checks that a reader gets the largest stories and lists, and the scripts of every page, soon enough. */
export function weightCheck(site: BuiltSite, problems: ProblemList): WeightCheck {
  const weights = pageWeights(site);
  const stories = largest();
  const lists = largest();

  const measure = (file: string, budget: number) => {
    const page = sitePage(file, siteText(site, file));
    const weight = weights.ofPage(page);
    if (weight <= budget) return;
    problems.add({
      rule: 'page-weight',
      severity: 'warning',
      file: namedFile(site, file),
      what: `The HTML and CSS of ${page.url} are ${weight} bytes, compressed; the budget is ${budget}.`,
      why: 'Readers on a slow connection wait longer for the first words.',
      fix: 'Look for what was added to the page or the style sheet: inline drawings, long lists, unused rules.',
    });
  };

  return {
    page(page) {
      if (!isWholePage(page)) return;
      // What is not the text of the story.
      const size = page.html.length - (isStoryPage(page) ? sourceSize(site, page) : 0);
      (isStoryPage(page) ? stories : lists).enter(page.file, size);
      const scripts = weights.ofScripts(page);
      if (scripts <= SCRIPT_BUDGET) return;
      problems.add({
        rule: 'script-weight',
        severity: 'warning',
        file: namedFile(site, page.file),
        what: `The scripts are ${scripts} bytes, compressed; the budget is ${SCRIPT_BUDGET}.`,
        why: 'Phones need time to run them, and the page must work without them.',
        fix: 'Remove scripts, or load them when they are needed.',
      });
    },
    finish() {
      for (const file of stories.files()) {
        const words = sourceWords(site, file);
        measure(file, FIRST_FLIGHT + Math.max(0, words - ORDINARY_WORDS) * BYTES_A_WORD);
      }
      for (const file of lists.files()) measure(file, LIST_BUDGET);
    },
  };
}

/** Measures pages with what they load, compressed as hosts send it. Each style sheet and script is measured once. */
export function pageWeights(site: BuiltSite) {
  const weights = new Map<string, number>();
  const weightOf = (file: string) => {
    const weight = weights.get(file) ?? compressedSize(readFileSync(path.join(site.folder, file)));
    weights.set(file, weight);
    return weight;
  };
  return {
    /** The page and its style sheets: all that it takes to read it. */
    ofPage: ({ html, tags }: SitePage) =>
      [compressedSize(Buffer.from(html)), ...styleSheets(tags).filter(isThere).map(weightOf)].reduce(sum, 0),
    /** The scripts of a page, with those that they import at once. */
    ofScripts: ({ tags }: SitePage) =>
      [...new Set(scripts(tags).filter(isThere).flatMap(withImports))].map(weightOf).reduce(sum, 0),
  };

  function isThere(file: string): boolean {
    return site.files.has(file);
  }

  /** A script with those that it imports; not those that it may load later. */
  function withImports(file: string): string[] {
    const imported = [...siteText(site, file).matchAll(/(?:from|import)\s*"(\.\/[^"]+)"/g)].map(([, name = '']) =>
      path.posix.join(path.posix.dirname(file), name),
    );
    return [file, ...imported.filter(isThere).flatMap(withImports)];
  }
}

/**
 * Checks that no file is so heavy that something must be wrong: three times its budget, compressed. More words and more
 * pictures may take more bytes. Hardly any page is so large before it is compressed.
 */
export function heavyFileCheck(site: BuiltSite, problems: ProblemList): (file: string, text: string) => void {
  return (file, text) => {
    if (!/\.html$|^_astro\/.*\.(?:css|js)$/.test(file) || text.length <= TOO_HEAVY * SCRIPT_BUDGET) return;
    const isScript = file.endsWith('.js');
    const least = isScript ? SCRIPT_BUDGET : isStoryPage({ url: urlOf(file) }) ? FIRST_FLIGHT : LIST_BUDGET;
    if (text.length <= TOO_HEAVY * least) return;
    const pictures = isScript ? 0 : text.split('<img').length - 1;
    const words = isScript ? 0 : Math.max(0, sourceWords(site, file) - ORDINARY_WORDS);
    const budget = TOO_HEAVY * (least + words * BYTES_A_WORD + pictures * BYTES_A_PICTURE);
    // Compression makes it smaller, and takes longer than all else.
    if (Buffer.byteLength(text) <= budget) return;
    const weight = quickSize(text);
    if (weight <= budget) return;
    problems.add({
      rule: 'page-weight',
      file: namedFile(site, file),
      what: `/${file} has ${weight} bytes, compressed; more than ${budget} are too many for what it shows.`,
      why: 'Readers on a slow connection would wait for it, or go away.',
      fix: 'Look for what was added: a file inside of the page, inline drawings, a library.',
    });
  };
}

function styleSheets(tags: readonly HtmlTag[]): string[] {
  return (
    tags
      .filter(({ name, attributes }) => name === 'link' && attributes.get('rel') === 'stylesheet')
      // No screen waits for the style of paper.
      .filter(({ attributes }) => attributes.get('media') !== 'print')
      .map(({ attributes }) => ownFile(attributes.get('href')))
  );
}

function scripts(tags: readonly HtmlTag[]): string[] {
  return tags.filter(({ name }) => name === 'script').map(({ attributes }) => ownFile(attributes.get('src')));
}

function ownFile(address = ''): string {
  return address.replace(/^\//, '').replace(/[?#].*$/, '');
}

/** As servers compress pages. It takes a hundredth of the time. */
function quickSize(text: string): number {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;
}

function compressedSize(bytes: Buffer): number {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

/** Keeps the largest of many files. */
function largest() {
  let kept: { file: string; size: number }[] = [];
  return {
    enter(file: string, size: number): void {
      if (kept.length === MEASURED && size <= (kept.at(-1)?.size ?? 0)) return;
      kept = [...kept, { file, size }].sort((a, b) => b.size - a.size).slice(0, MEASURED);
    },
    files: () => kept.map(({ file }) => file),
  };
}

function sourceFile({ root }: BuiltSite, file: string): string {
  return path.join(root, 'content/articles', file.replace(/\/index\.html$/, '.md'));
}

function sourceSize(site: BuiltSite, { file }: SitePage): number {
  return statSync(sourceFile(site, file), { throwIfNoEntry: false })?.size ?? 0;
}

function sourceWords(site: BuiltSite, file: string): number {
  const source = sourceFile(site, file);
  if (!existsSync(source)) return 0;
  return readFileSync(source, 'utf8')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

function sum(a: number, b: number): number {
  return a + b;
}
