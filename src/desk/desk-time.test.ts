import { expect, test } from 'vitest';
import { contentForTests } from '../check/rules/content-for-tests.ts';
import { deskClock, deskMoment, deskTime } from './desk-time.ts';

// Already the next day in UTC.
const NOW = Date.parse('2026-11-24T22:00:00-05:00');

test.each([
  ['2026-11-25T04:30:00Z', 'today, 11:30 p.m.'],
  ['2026-11-25T06:30:00Z', 'tomorrow, 1:30 a.m.'],
  ['2026-11-23T09:00:00+01:00', 'yesterday, 3 a.m.'],
  ['2026-12-03T08:00:00-05:00', 'Dec. 3, 8 a.m.'],
  ['2025-12-03T08:00:00-05:00', 'Dec. 3, 2025, 8 a.m.'],
])('%s is %s by the newsroom’s clock, without the name of its zone', (instant, text) => {
  expect(deskTime(contentForTests(), NOW)(instant)).toEqual({ text, datetime: instant });
});

test('the day after a day of 25 hours is tomorrow', () => {
  const timeOf = deskTime(contentForTests(), Date.parse('2026-11-01T00:30:00-04:00'));
  expect(timeOf('2026-11-02T08:00:00-05:00').text).toBe('tomorrow, 8 a.m.');
});

test('the clock of the newsroom names the zone, as does a time that stands alone', () => {
  expect(deskMoment(contentForTests(), '2026-11-24T09:00:00+01:00').text).toBe('Nov. 24, 2026, 3 a.m. EST');
  expect(deskClock(contentForTests(), NOW).text).toBe('Tuesday, Nov. 24, 2026, 10 p.m. EST');
});
