import { expect, test } from 'vitest';
import { publicationTime } from './publication-time.ts';

const NOW = Date.parse('2026-11-23T11:30:40Z');
const timeOf = (text: string) => publicationTime(text, NOW, 'America/New_York');

test.each([
  ['2026-11-25', '2026-11-25T06:30:00-05:00'],
  ['2026-07-04', '2026-07-04T06:30:00-04:00'],
  ['2026-11-25T18:00', '2026-11-25T18:00:00-05:00'],
  ['2026-11-25 18:00', '2026-11-25T18:00:00-05:00'],
  ['2026-11-25T18:00:00+01:00', '2026-11-25T18:00:00+01:00'],
])('%s is %s in New York', (text, written) => {
  expect(timeOf(text)).toBe(written);
});

test.each([['tomorrow'], ['2026-02-30'], ['2026-13-01T06:30'], ['2026-11-25T25:00'], ['23.11.2026'], ['']])(
  '%s is no time',
  (text) => {
    expect(timeOf(text)).toBeUndefined();
  },
);
