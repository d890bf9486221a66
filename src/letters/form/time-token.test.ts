import { expect, test } from 'vitest';
import { timeToken, tokenAge } from './time-token.ts';

const NOW = 1_800_000_000_000;
const TOKEN = timeToken('secret', 'comment', NOW);

test.each([
  [2_999, 'too-early'],
  [3_000, 'right'],
  [86_400_000, 'right'],
  [86_400_001, 'too-late'],
])('after %i ms, a token is %s', (age, answer) => {
  expect(tokenAge('secret', 'comment', TOKEN, NOW + age)).toBe(answer);
});

test.each([
  ['of another key', timeToken('other', 'comment', NOW)],
  ['of another form', timeToken('secret', 'letter', NOW)],
  ['with another time', TOKEN.replace(/^[^.]+/, (NOW - 5000).toString(36))],
  ['without a signature', TOKEN.replace(/\..*/, '.')],
  ['that is no token', '…'],
])('a token %s is forged', (_, token) => {
  expect(tokenAge('secret', 'comment', token, NOW + 5000)).toBe('forged');
});
