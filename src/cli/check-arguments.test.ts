import { expect, test } from 'vitest';
import { checkArguments } from './check-arguments.ts';

const ROOT = process.cwd();
const read = (...words: string[]) => checkArguments(words, ROOT, ROOT);

test('without a word, all of content/ is checked and told as text', () => {
  expect(read()).toEqual({ fix: false, format: 'text', help: false, paths: [] });
});

test('options and paths can stand in any order', () => {
  expect(read('content/pages', '--fix', '--format', 'github', `${ROOT}/content/publication.yaml`)).toEqual({
    fix: true,
    format: 'github',
    help: false,
    paths: ['content/pages', 'content/publication.yaml'],
  });
  expect(read('--format=json').format).toBe('json');
});

test('a relative path is taken from the folder in which the command was called', () => {
  expect(checkArguments(['about.md', '..'], ROOT, `${ROOT}/content/pages`).paths).toEqual([
    'content/pages/about.md',
    'content',
  ]);
});

test.each([
  [['--fromat', 'json'], '`--fromat` is not an option of check; did you mean `--format`?'],
  [['-x'], '`-x` is not an option of check.'],
  [['--format', 'xml'], '`xml` is not a format. The formats are text, json, github.'],
  [['--format'], '`--format` needs a value.'],
  [['--format', '--fix'], '`--format` needs a value.'],
  [['--fix=all'], '`--fix` takes no value.'],
  [['src/cli'], 'src/cli is not in content/.'],
  [['content/../package.json'], 'content/../package.json is not in content/.'],
  [['content-old'], 'content-old is not in content/.'],
  [['/etc/passwd'], '/etc/passwd is not in content/.'],
  [['content/nothing.md'], 'There is no content/nothing.md.'],
])('%j is refused: %s', (words, message) => {
  expect(() => read(...words)).toThrow(message);
});
