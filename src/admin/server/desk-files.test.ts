import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keptText, listFiles, refusedPath, removeFile, writeFile } from './desk-files.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'broadsheet-desk-'));
  mkdirSync(path.join(root, 'content/articles/2026/11'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

const STORY = 'content/articles/2026/11/one.md';
const at = (file: string) => path.join(root, file);

test.each([
  '../secret.md',
  'content/../package.json',
  'content/articles/../../src/a.md',
  '/etc/passwd.md',
  'content//a.md',
  'content/.git/config.md',
  'content/articles/.hidden.md',
  'content\\a.md',
  'content/a.js',
  'content/a.html',
  'content/a.svg',
  'content/brand/mark.png',
  'content/logo.png',
  'content/pages/x.md/y.md',
  'src/a.md',
  'package.json',
  '',
])('%j is no file of the desk', (file) => {
  expect(refusedPath(root, file)).toContain('content/');
});

test('a link is no file of the desk, nor anything in a folder that is one', () => {
  mkdirSync(at('outside'));
  writeFileSync(at('outside/a.md'), 'A');
  symlinkSync(at('outside'), at('content/pages'));
  symlinkSync(at('outside/a.md'), at(STORY));
  expect(refusedPath(root, 'content/pages/a.md')).toContain('symbolic link');
  expect(refusedPath(root, STORY)).toContain('symbolic link');
});

test('texts, photos and tables are listed, texts with what they say', () => {
  writeFileSync(at(STORY), 'text');
  writeFileSync(at('content/publication.yaml'), 'name: A');
  writeFileSync(at('content/logo.svg'), '<svg/>');
  writeFileSync(at('content/articles/2026/11/pier.jpg'), 'photo');
  const files = listFiles(root).toSorted((a, b) => (a.path < b.path ? -1 : 1));
  expect(files.map(({ path: file, text }) => [file, text])).toEqual([
    [STORY, 'text'],
    ['content/articles/2026/11/pier.jpg', undefined],
    ['content/publication.yaml', 'name: A'],
  ]);
});

test('a text that says the same is not written', () => {
  writeFileSync(at(STORY), '---\r\nheadline: One\r\n---\r\n\r\nA\r\n\r\n');
  const before = statSync(at(STORY)).mtimeMs;
  writeFile(root, STORY, Buffer.from('---\nheadline: One\n---\n\nA\n'));
  expect(statSync(at(STORY)).mtimeMs).toBe(before);
  expect(readFileSync(at(STORY), 'utf8')).toContain('\r\n\r\n');
});

test('a text keeps its line ends and the lines after its end', () => {
  expect(keptText('one\r\ntwo\r\n\r\n', 'one\nthree\n')).toBe('one\r\nthree\r\n\r\n');
  expect(keptText('one\ntwo', 'one\nthree\n')).toBe('one\nthree');
});

test('a file in a new folder is written, and removed', () => {
  const file = 'content/articles/2026/12/two.md';
  writeFile(root, file, Buffer.from('two'));
  expect(readFileSync(at(file), 'utf8')).toBe('two');
  removeFile(root, file);
  expect(existsSync(at(file))).toBe(false);
});
