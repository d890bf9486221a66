import { expect, test } from 'vitest';
import { epochOfClock, zonedInstant } from './zoned-instant.ts';

test.each([
  ['2026-11-23T11:30:45Z', 'America/New_York', '2026-11-23T06:30:00-05:00'],
  ['2026-07-23T11:30:00Z', 'America/New_York', '2026-07-23T07:30:00-04:00'],
  ['2026-12-01T02:00:00Z', 'America/New_York', '2026-11-30T21:00:00-05:00'],
  ['2026-11-23T11:30:00Z', 'Asia/Kathmandu', '2026-11-23T17:15:00+05:45'],
  ['2026-11-23T11:30:00Z', 'America/St_Johns', '2026-11-23T08:00:00-03:30'],
  ['2026-11-23T11:30:00Z', 'UTC', '2026-11-23T11:30:00+00:00'],
])('%s in %s is written %s', (instant, zone, written) => {
  expect(zonedInstant(Date.parse(instant), zone)).toBe(written);
});

test.each([
  ['an ordinary time', '2026-11-23T06:30', '2026-11-23T06:30:00-05:00'],
  ['a summer time', '2026-07-01T00:00', '2026-07-01T00:00:00-04:00'],
  ['a time that the clock shows twice', '2026-11-01T01:30', '2026-11-01T01:30:00-04:00'],
  ['a time that the clock leaps over', '2026-03-08T02:30', '2026-03-08T03:30:00-04:00'],
  ['a time just after the leap', '2026-03-08T03:00', '2026-03-08T03:00:00-04:00'],
])('%s in New York is found: %s', (_, clock, written) => {
  expect(zonedInstant(epochOfClock(clock, 'America/New_York'), 'America/New_York')).toBe(written);
});

test('the clock of the far east is found, where the day is another', () => {
  const epoch = epochOfClock('2026-11-23T06:30', 'Pacific/Kiritimati');
  expect(new Date(epoch).toISOString()).toBe('2026-11-22T16:30:00.000Z');
});
