import { expect, test } from 'vitest';
import { startOf } from './film-start.ts';

test.each([
  ['?start=90', 90],
  ['?v=x&start=90', 90],
  ['?t=90', 90],
  ['?t=90s', 90],
  ['?t=1m30s', 90],
  ['?t=1m30', 90],
  ['?t=1h2m3s', 3723],
  ['?t=2m', 120],
  ['?time_continue=90', 90],
  ['?t=1:30', 90],
  ['#t=90', 90],
  ['#t=1m30s', 90],
  ['', undefined],
  ['?t=0', undefined],
  ['?t=soon', undefined],
  ['?t=-5', undefined],
  ['?t=', undefined],
  ['?t=1&start=9', 9],
])('%s starts at %s seconds', (rest, seconds) => {
  expect(startOf(new URL(`https://films.example/1${rest}`))).toBe(seconds);
});
