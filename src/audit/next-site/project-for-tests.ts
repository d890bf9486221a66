import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { leftOut } from '../../engine/edition.ts';
import { loadedLedger } from '../../loader/content-ledger.ts';
import { readContent } from '../../loader/content-loader.ts';

/** The origin of the publication. */
export const ORIGIN = 'https://ledger.example';
/** The text of its story. */
export const TEXT = 'Waves took the pier in the night, and nobody was hurt.';
const NOW = Date.parse('2026-11-23T12:00:00Z');

/** A story with these fields besides those that it needs. */
export const story = (fields: string, body: string) =>
  `---\nheadline: The pier is gone\nsection: news\npublished: 2026-11-23T06:30:00Z\n${fields}---\n\n${body}\n`;

/** A page that shows this. */
export const page = (html: string) =>
  `<!doctype html><html lang="en"><head><title>x</title></head><body><main>${html}</main></body></html>`;

/** The content of a publication with one story. */
export const CONTENT: Readonly<Record<string, string>> = {
  'content/publication.yaml':
    'name: The Ledger\ndescription: News\nurl: https://ledger.example\nlang: en\ntimeZone: UTC\ncountry: US\nmasthead: main\nnavigation: [news]\nletters: { email: a@ledger.example }\nredirects: [{ from: /old/, to: / }]\n',
  'content/sections/news.yaml': 'name: News\n',
  'content/mastheads/main.yaml': 'roles: [{ role: Editor }]\n',
  'content/articles/2026/11/pier.md': story('aliases: [/pier/]\n', TEXT),
};

/** The files of a site of it in which nothing is wrong. */
export const SITE: Readonly<Record<string, string>> = {
  'index.html': page('<a href="/2026/11/pier/">The pier</a> <a href="/news/">News</a>'),
  'news/index.html': page('<a href="../2026/11/pier/">The pier</a>'),
  'pier/index.html': page('<a href="/2026/11/pier/">The pier</a>'),
  '2026/11/pier/index.html': page(`<a href="/old/">Old</a><p>${TEXT}</p>`),
  _headers:
    "/*\n  Content-Security-Policy: default-src 'none'; script-src 'self' https://count.example; img-src 'self' *.photos.example; form-action 'self'\n",
};

/**
 * Makes a project, and reads its content as a build does. It is gone after the test.
 * @param files by path; {{root}} in them stands for the folder
 * @returns the folder
 */
export async function openProject(files: Readonly<Record<string, string>>): Promise<string> {
  const root = mkdtempSync(path.join(tmpdir(), 'broadsheet-next-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true });
    [loadedLedger.value, leftOut.value] = [undefined, undefined];
  });
  for (const [file, text] of Object.entries(files)) putFile(root, file, text);
  loadedLedger.value = (await readContent(root)).ledger;
  leftOut.value = { now: NOW, held: { counts: { draft: 0, scheduled: 0, embargoed: 0 } }, timeZone: 'UTC' };
  return root;
}

/** Writes a file of a project. */
export function putFile(root: string, file: string, text: string): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), textIn(root, text));
}

/** A text with the folder of the project in it. */
export function textIn(root: string, text: string): string {
  return text.replaceAll('{{root}}', root);
}
