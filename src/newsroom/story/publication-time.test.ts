import { expect, test } from 'vitest';
import { editorsTime, publicationTime } from './publication-time.ts';

const NOW = Date.parse('2026-11-23T11:30:40Z');
const timeOf = (text: string) => publicationTime(text, NOW, 'America/New_York');

test.each([
  ['2026-11-25', '2026-11-25T06:30:00-05:00'],
  ['2026-07-04', '2026-07-04T06:30:00-04:00'],
  ['2026-11-25T18:00', '2026-11-25T18:00:00-05:00'],
  ['2026-11-25 18:00', '2026-11-25T18:00:00-05:00'],
  ['2026-11-25T18:00:00+01:00', '2026-11-25T18:00:00+01:00'],
])('%s is %s in New York', (text, written) => {
  expect(timeOf(text)).toEqual({ ok: true, instant: written });
});

test.each([['tomorrow'], ['2026-02-30'], ['2026-13-01T06:30'], ['2026-11-25T25:00'], ['23.11.2026'], ['']])(
  '%s is no time',
  (text) => {
    expect(timeOf(text)).toMatchObject({ ok: false });
  },
);

test.each([
  ['1600-01-01', '"1600-01-01" is in the year 1600, before the first newspaper. Correct the year: 2026-11-26 20:00.'],
  ['0000-01-01', '"0000-01-01" is in the year 0, before the first newspaper. Correct the year: 2026-11-26 20:00.'],
  ['99999-01-01', '"99999-01-01" has a year of more than four digits. Correct the year: 2026-11-26 20:00.'],
  [
    '2026-13-40',
    '"2026-13-40" names a date that does not exist. Correct the date. The order is year, month, day: 2026-11-26 20:00.',
  ],
  [
    '2026-11-23 24:00',
    '"2026-11-23 24:00" has the hour 24, which is the first of the next day. Write the next day: 2026-11-24 00:00.',
  ],
])('%s is refused as it was typed, with what to write', (text, message) => {
  expect(timeOf(text)).toEqual({ ok: false, message });
});

test('an hour that the clock shows twice, or skips, is refused with what to write', () => {
  expect(timeOf('2026-11-01 01:30')).toEqual({
    ok: false,
    message:
      '"2026-11-01 01:30" is shown twice by the clock of America/New_York, which is put back on that day. Write 2026-11-01T01:30:00-04:00 for the first time, or 2026-11-01T01:30:00-05:00 for the second.',
  });
  expect(timeOf('2026-03-08T02:30')).toMatchObject({
    message: expect.stringContaining('such as 2026-03-08 03:30.'),
  });
});

test.each(['0001-01-01', '0099-12-31', '0001-01-01 10:00', '9999-12-31', '1883-11-18', '1605-01-01'])(
  '%s never fails in another way',
  (text) => {
    const meant = timeOf(text);
    expect(meant.ok || meant.message.includes('Correct the year')).toBe(true);
  },
);

test.each([
  ['2026-11-23T11:30:00Z', '2026-11-23 06:30'],
  ['2026-11-23T06:30:15-05:00', '2026-11-23 06:30:15'],
  ['2026-11-01T01:30:00-04:00', '2026-11-01T01:30:00-04:00'],
  ['2026-11-01T06:30:00Z', '2026-11-01T01:30:00-05:00'],
])('an editor in New York writes %s as %s', (instant, written) => {
  expect(editorsTime(instant, 'America/New_York')).toBe(written);
});
