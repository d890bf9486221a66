import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { outputFolder } from './output-folder.ts';

let root: string;

beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'broadsheet-out-'));
  for (const folder of ['content/articles', 'empty', 'site']) mkdirSync(path.join(root, folder), { recursive: true });
  writeFileSync(path.join(root, 'site/index.html'), '');
});

afterAll(() => rmSync(root, { recursive: true }));

test.each(['new', 'empty', 'site', '../elsewhere-that-is-new', 'a/b/c'])('a site may be built into %s', (written) => {
  expect(outputFolder(written, root)).toBe(written);
});

test.each(['content', './content/', 'public/site', 'src/a', 'node_modules/x'])(
  'no site is built into %s',
  (written) => {
    expect(() => outputFolder(written, root)).toThrow('so that its output cannot be in it. Write --out site.');
  },
);

test.each(['.', '..', '/', 'content/..'])('a site does not replace %s', (written) => {
  expect(() => outputFolder(written, root)).toThrow(`A build would replace everything in ${written}`);
});
