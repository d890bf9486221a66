import { expect, test } from 'vitest';
import { isVisible } from './visible.ts';

test.each([
  '',
  ' ',
  '\u3164',
  '\u115F\u1160',
  '\uFFA0',
  '\u2800',
  '\u200B\u2060',
  '\u034F',
  '\uFE0F',
  '\u0301',
  '\u{1D159}',
  '\u{E0041}',
  '\u17B4',
  '\u00AD',
  '\uE000',
])('nothing of %j can be seen', (text) => expect(isVisible(text)).toBe(false));

test.each(['a', '.', '한', '⠁', '👍', 'e\u0301', '\u3164x', '台', '١', '€'])('%j can be seen', (text) =>
  expect(isVisible(text)).toBe(true),
);
