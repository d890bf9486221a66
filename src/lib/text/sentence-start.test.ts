import { expect, test } from 'vitest';
import { atStart } from './sentence-start.ts';

test.each([
  ['es', 'noviembre de 2026', 'Noviembre de 2026'],
  ['fr', 'élections', 'Élections'],
  ['nl', 'ijsselmeer', 'IJsselmeer'],
  ['nl-BE', 'ijs', 'IJs'],
  ['en', 'ijssel', 'Ijssel'],
  ['tr', 'istanbul', 'İstanbul'],
  ['de', '23. November', '23. November'],
  ['ja', '11月', '11月'],
])('in %s, "%s" becomes "%s" as a title', (language, text, title) => {
  expect(atStart(text, language)).toBe(title);
});
