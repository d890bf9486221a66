import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { namedFile, siteText, type BuiltSite } from './built-site.ts';
import type { Found, ProblemList } from './problem-list.ts';
import { isWholePage, sitePage } from './site-page.ts';

/** What the checker says of a place in a file. */
interface Message {
  type: 'error' | 'info' | 'non-document-error';
  url?: string;
  lastLine?: number;
  lastColumn?: number;
  message: string;
  extract?: string;
}

/** Bytes of answers that are read. */
const MOST_OUTPUT = 256e6;

/** The Nu HTML checker, or why there is none. */
export function findHtmlChecker(root: string): { jar: string } | { missing: string } {
  const jar = path.join(root, 'node_modules/vnu-jar/build/dist/vnu.jar');
  if (!existsSync(jar)) return { missing: 'the package vnu-jar: run `npm ci` without `--omit=dev`' };
  if (spawnSync('java', ['-version']).status !== 0) return { missing: 'Java 11 or later' };
  return { jar };
}

/**
 * Checks HTML files of a site with the Nu HTML checker, which is the W3C's.
 * @param files by their path from the folder of the site
 * @throws when the checker does not start
 */
export function checkHtml(jar: string, files: readonly string[], site: BuiltSite, problems: ProblemList): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'broadsheet-html-'));
  try {
    for (const file of files) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), wholeDocument(file, siteText(site, file)));
    }
    for (const { type, url = '', lastLine = 1, lastColumn = 1, message, extract = '' } of messages(jar, folder)) {
      if (type === 'info') continue;
      const file = path.relative(folder, decodeURI(url.replace(/^file:/, ''))).replaceAll(path.sep, '/');
      problems.add({
        rule: 'html-invalid',
        file: namedFile(site, file),
        ...placeOf(file, siteText(site, file), lastLine, lastColumn),
        what: `${message} At: ${extract.replaceAll(/\s+/g, ' ').trim()}`,
        why: 'Browsers guess what was meant, and not all guess the same.',
        fix: 'Correct the component or the raw HTML that writes it.',
      });
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function messages(jar: string, folder: string): Message[] {
  const options = ['--skip-non-html', '--format', 'json', '--exit-zero-always', folder];
  const { stderr, error } = spawnSync('java', ['-jar', jar, ...options], { encoding: 'utf8', maxBuffer: MOST_OUTPUT });
  if (error) throw error;
  return (JSON.parse(stderr) as { messages: Message[] }).messages;
}

/** The lines that scripts put into pages are no document; they are checked in a list, into which pages put them. */
function wholeDocument(file: string, html: string): string {
  if (isWholePage(sitePage(file, html))) return html;
  return `<!doctype html><html lang="en"><title>Piece</title><ol>${html}</ol></html>`;
}

/** Where a message is; the places in a piece of a page are those of the document around it. */
function placeOf(file: string, text: string, line: number, column: number): Pick<Found, 'place'> {
  if (!isWholePage(sitePage(file, text))) return {};
  const before = text.split('\n').slice(0, line - 1);
  return { place: { text, at: before.join('\n').length + (line > 1 ? 1 : 0) + column - 1 } };
}
