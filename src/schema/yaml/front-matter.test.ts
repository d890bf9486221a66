import { describe, expect, test } from 'vitest';
import { splitFrontMatter } from './front-matter.ts';

const FILE = 'content/articles/2026/11/storm.md';

test('a file is parted into front matter and body, and both know their line', () => {
  expect(splitFrontMatter(FILE, '---\nheadline: A\nsection: news\n---\n\nThe body.\n')).toEqual({
    ok: true,
    value: { yaml: 'headline: A\nsection: news\n', yamlLine: 2, body: '\nThe body.\n', bodyLine: 5 },
  });
});

test.each([
  ['nothing', '---\n---\n', '', '', 3],
  ['no line end after the fence', '---\na: 1\n---', 'a: 1\n', '', 4],
  ['spaces and tabs after the fences', '---  \na: 1\n--- \t\nBody', 'a: 1\n', 'Body', 4],
])('front matter may hold or have %s', (_, text, yaml, body, bodyLine) => {
  expect(splitFrontMatter(FILE, text)).toEqual({ ok: true, value: { yaml, yamlLine: 2, body, bodyLine } });
});

test('only the first closing line counts: a rule in the body stays in the body', () => {
  const reading = splitFrontMatter(FILE, '---\na: 1\n---\nOne\n\n---\n\nTwo\n');
  expect(reading.ok && reading.value.body).toBe('One\n\n---\n\nTwo\n');
});

test('hyphens inside a line, or four of them, close nothing', () => {
  const reading = splitFrontMatter(FILE, '---\na: x --- y\nb: "---"\n----\n - ---\n---\nBody\n');
  expect(reading.ok && reading.value).toMatchObject({ yaml: 'a: x --- y\nb: "---"\n----\n - ---\n', bodyLine: 7 });
});

describe('a file without front matter is refused', () => {
  const NONE = 'The file does not begin with fields (the front matter).';
  const ABOVE = 'The line above the fields must be three hyphens and nothing else.';
  const OPEN = 'The fields that begin here (the front matter) are never closed.';

  test.each([
    ['', 'empty-file', 'The file is empty.', ''],
    [' \n\t\n', 'empty-file', 'The file is empty.', ''],
    ['Just text.\nMore.\n', 'front-matter-missing', NONE, 'Just text.'],
    ['\n---\na: 1\n---\n', 'front-matter-missing', 'There is an empty line above the fields.', ''],
    ['\n\nJust text.\n', 'front-matter-missing', NONE, ''],
    [' ---\na: 1\n---\n', 'front-matter-missing', ABOVE, ' ---'],
    ['—\na: 1\n---\n', 'front-matter-missing', ABOVE, '—'],
    ['+++\na = 1\n+++\n', 'front-matter-missing', ABOVE, '+++'],
    ['---\na: 1\nBody without end\n', 'front-matter-open', OPEN, '---'],
    ['---\n', 'front-matter-open', OPEN, '---'],
    ['---', 'front-matter-open', OPEN, '---'],
  ])('%j', (text, rule, what, excerpt) => {
    const reading = splitFrontMatter(FILE, text);
    expect(reading).toMatchObject({ ok: false, problems: [{ rule, file: FILE, line: 1, column: 1, what, excerpt }] });
  });

  test.each([['...'], [' ---'], ['——'], ['----'], ['***']])(
    'at a line that was meant to end it and does not: %s',
    (end) => {
      const reading = splitFrontMatter(FILE, `---\na: 1\n${end}\nBody.\n`);
      const what = 'The line below the fields must be three hyphens and nothing else.';
      expect(reading).toMatchObject({
        ok: false,
        problems: [{ rule: 'front-matter-open', line: 3, what, excerpt: end }],
      });
    },
  );
});
