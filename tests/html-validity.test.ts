import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT, SITE } from './demo-project.ts';

const CHECKER = path.join(ROOT, 'node_modules/vnu-jar/build/dist/vnu.jar');
const FRAGMENT = 'livewire/latest.html';
const STORY = '2026/11/coast-road-closed/index.html';
const CANARY = 'canary.html';

/** What the checker says of a place in a file. */
interface Message {
  type: 'error' | 'info' | 'non-document-error';
  url?: string;
  lastLine?: number;
  message: string;
  extract?: string;
}

const java = spawnSync('java', ['-version']).status === 0;
if (!java) console.warn('The Nu HTML checker needs Java, which this machine has not: the pages are not checked.');

/** What the Nu HTML checker says of the HTML files in a folder. */
function check(folder: string): Message[] {
  const options = ['--skip-non-html', '--format', 'json', '--exit-zero-always', folder];
  const { stderr } = spawnSync('java', ['-jar', CHECKER, ...options], { encoding: 'utf8', maxBuffer: 64e6 });
  return (JSON.parse(stderr) as { messages: Message[] }).messages;
}

describe.skipIf(!java)('every page of the site', () => {
  test('is valid HTML', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'broadsheet-html-'));
    try {
      const files = globSync('**/*.html', { cwd: SITE });
      expect(files.length).toBeGreaterThan(100);
      for (const file of files) cpSync(path.join(SITE, file), path.join(folder, file), { recursive: true });
      // The lines of the wire are no page; they are checked in the list into which pages put them.
      const lines = readFileSync(path.join(SITE, FRAGMENT), 'utf8');
      const around = ['<!doctype html><html lang="en"><title>Livewire</title><ol>', '</ol></html>'];
      writeFileSync(path.join(folder, FRAGMENT), around.join(lines));
      // One page with an error shows that the checker looks.
      const story = readFileSync(path.join(SITE, STORY), 'utf8');
      writeFileSync(path.join(folder, CANARY), story.replace('<ol', '<ol><p>No item</p></ol><ol'));
      const errors = check(folder)
        .filter(({ type }) => type !== 'info')
        .map(({ url, lastLine, message, extract }) => `${url}:${lastLine} ${message} ${extract}`);
      expect(errors.filter((error) => !error.includes(CANARY))).toEqual([]);
      expect(errors.filter((error) => error.includes(CANARY))).toHaveLength(1);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
