import { expect, test } from 'vitest';
import { compileBody } from '../../markdown/compile.ts';
import { ENGLISH_WORDS } from '../../markdown/words-for-tests.ts';
import { contentsOf, wantsContents } from './contents.ts';
import { articleForTests } from '../newsroom-for-tests.ts';

const contents = (markdown: string) => {
  const context = { file: 'a.md', firstLine: 1, language: 'en', origin: 'https://ledger.example', pictures: {} };
  const { parts, problems } = compileBody(markdown, { ...context, words: ENGLISH_WORDS });
  expect(problems).toEqual([]);
  return contentsOf(parts);
};

test('names the headings of the second level in order, also after a directive', () => {
  expect(
    contents('## The tax\n\nText.\n\n### Detail\n\n## Fees & “fines”\n\n::livewire\n\n## Who *pays* [more](/a/)'),
  ).toEqual([
    { id: 'the-tax', words: 'The tax' },
    { id: 'fees-fines', words: expect.stringMatching(/^Fees &(?:amp;|#x26;) “fines”$/) },
    { id: 'who-pays-more', words: 'Who pays more' },
  ]);
});

test('leaves out the titles of boxes and the heading of the footnotes', () => {
  const markdown = '## One\n\nText.[^1]\n\n:::box[Box]\nText.\n:::\n\n## Two\n\n[^1]: Note.';
  expect(contents(markdown)).toEqual([]);
  expect(contents(`${markdown}\n\n## Three`).map(({ id }) => id)).toEqual(['one', 'two', 'three']);
});

test('what an author writes into a heading cannot become an element', () => {
  const entries = contents('## `<img src=x>`\n\n## [B](/a/ "> <img src=x onerror=alert(1)")\n\n## Three');
  expect(entries).toHaveLength(3);
  for (const { words } of entries) expect(words).not.toContain('<');
});

test.each([
  [{ type: 'explainer' }, true],
  [{ type: 'explainer', toc: false }, false],
  [{}, false],
  [{ toc: true }, true],
] as const)('a story of %j wants one: %s', (fields, wants) => {
  expect(wantsContents(articleForTests(fields))).toBe(wants);
});
