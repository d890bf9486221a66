import { expect, test } from 'vitest';
import { storyExcerpt } from './search-excerpt.ts';

/** The excerpt as text, with what was found between brackets. */
function excerpt(raw_content: string, locations: number[], headlineWords = 0, length = 6): string {
  return storyExcerpt({ raw_content, locations, headlineWords }, length)
    .map(({ text, isMarked }) => (isMarked ? `[${text}]` : text))
    .join('');
}

test('an excerpt leaves out the headline, also when only the headline was found', () => {
  expect(excerpt('Storm hits. The roads are closed.', [0], 2)).toBe('The roads are closed.');
  expect(excerpt('Storm hits. The storm came.', [0, 3], 2)).toBe('The [storm] came.');
});

test('words that were left out are marked, and whole sentences are not', () => {
  const text = 'One two three four five six seven eight storm nine ten eleven twelve thirteen.';
  expect(excerpt(text, [8])).toBe('… eight [storm] nine ten eleven twelve …');
  expect(excerpt('The sun rose. Then the storm came. And it stayed on.', [5])).toBe('Then the [storm] came.');
});

test('an excerpt holds most of what was found', () => {
  expect(excerpt('A b c d e f g h i j k l m n o p.', [1, 12, 14])).toBe('… l [m] n [o] p.');
});

test('letters that follow each other are one mark, and have no spaces between them', () => {
  expect(excerpt('根\u200B知\u200B事\u200B選', [1, 2])).toBe('根[知事]選');
});

test('markup in a story stays text, whatever it looks like', () => {
  expect(excerpt('&lt;img src=x onerror=alert(1)&gt; &amp;lt;', [])).toBe('<img src=x onerror=alert(1)> &amp;lt;');
});
