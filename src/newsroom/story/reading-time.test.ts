import { expect, test } from 'vitest';
import { readingMinutes } from './reading-time.ts';

const words = (count: number) => `<p>${'word '.repeat(count)}</p>`;

test.each([
  ['en-US', 228 * 4, 4],
  ['es', 218 * 4, 4],
  ['ar-EG', 138 * 4, 4],
  ['xx', 184 * 4, 4],
])('a story in %s of %i words takes %i minutes', (language, count, minutes) => {
  expect(readingMinutes(words(count), language)).toBe(minutes);
});

test('Japanese and Chinese are counted by characters, with the foreign words among them', () => {
  expect(readingMinutes(`<p>${'漢字かなカナ。'.repeat(119)}</p>`, 'ja')).toBe(2);
  expect(readingMinutes(`<p>${'汉字'.repeat(255)}</p>`, 'zh-Hant')).toBe(2);
  expect(readingMinutes(`<p>${'漢'.repeat(357)}</p>${words(184)}`, 'ja')).toBe(2);
});

test('neither markup nor the space between letters is read', () => {
  expect(readingMinutes(`<p>${'<a href="/a/b/c/" title="1 > 2 and 3">word</a> '.repeat(228)}</p>`, 'en')).toBe(1);
  expect(readingMinutes(`<p>${'it’s U.S. 3,000 mother-in-law '.repeat(114)}</p>`, 'en')).toBe(2);
});

test('no story takes less than a minute', () => {
  expect(readingMinutes('', 'en')).toBe(1);
});
