import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { checkArguments } from './check-arguments.ts';
import { CHECK } from '../commands/check.ts';
import { readCommandLine } from '../options/command-reader.ts';

// The content of this project may be a newsroom's, with pages of other names.
const ROOT = mkdtempSync(path.join(tmpdir(), 'broadsheet-arguments-'));
cpSync('tests/fixtures/content-small', `${ROOT}/content`, { recursive: true });
afterAll(() => rmSync(ROOT, { recursive: true }));

const read = (...words: string[]) => checkArguments(readCommandLine(CHECK, words), ROOT, ROOT);

test('without a word, all of content/ is checked and told as text', () => {
  expect(read()).toEqual({ fix: false, format: 'text', paths: [] });
});

test('options and paths can stand in any order', () => {
  expect(read('content/pages', '--fix', '--format', 'github', `${ROOT}/content/publication.yaml`)).toEqual({
    fix: true,
    format: 'github',
    paths: ['content/pages', 'content/publication.yaml'],
  });
  expect(read('--format=json').format).toBe('json');
});

test('a relative path is taken from the folder in which the command was called', () => {
  expect(checkArguments(readCommandLine(CHECK, ['about.md', '..']), ROOT, `${ROOT}/content/pages`).paths).toEqual([
    'content/pages/about.md',
    'content',
  ]);
});

test.each([
  [['--fromat', 'json'], '`--fromat` is not an option of check; did you mean `--format`?'],
  [['-x'], '`-x` is not an option of check.'],
  [['--format', 'xml'], '`xml` is not a value of `--format`. The choices are text, json, github, or gitlab.'],
  [['--format'], '`--format` needs a value: `--format <name>`.'],
  [['--format', '--fix'], '`--format` needs a value: `--format <name>`.'],
  [['--fix=all'], '`--fix` takes no value.'],
  [['src/cli'], 'src/cli is not in content/.'],
  [['content/../package.json'], 'content/../package.json is not in content/.'],
  [['content-old'], 'content-old is not in content/.'],
  [['/etc/passwd'], '/etc/passwd is not in content/.'],
  [['content/nothing.md'], 'There is no content/nothing.md.'],
])('%j is refused: %s', (words, message) => {
  expect(() => read(...words)).toThrow(message);
});
