import { describe, expect, test } from 'vitest';
import { mistakesIn } from '../article-for-tests.ts';

describe('an instant', () => {
  const DAY = 'Correct the day; it is year, month, day: 2026-11-23T06:30:00-05:00.';
  const CLOCK = 'Correct it; hours go from 00 to 23, minutes and seconds from 00 to 59: 2026-11-23T06:30:00-05:00.';
  const WHOLE = 'Write the day, T, the time and the offset from UTC without spaces: 2026-11-23T06:30:00-05:00.';

  test.each([
    ['2026-13-45', `is a day that is not in the calendar. → ${DAY}`],
    ['2026-02-30T10:00:00-05:00', `is a day that is not in the calendar. → ${DAY}`],
    ['2025-02-29T10:00:00Z', `is a day that is not in the calendar. → ${DAY}`],
    ['2026-11-24', 'has no time of day. → Add the time and its offset from UTC: 2026-11-24T06:30:00-05:00.'],
    [
      '2026-11-24T10:00:00',
      'does not say in which time zone. → Add the offset of your newsroom’s clock from UTC, such as -05:00: 2026-11-24T10:00:00-05:00.',
    ],
    ['2026-11-24 10:00:00-05:00', 'has spaces in it. → Write 2026-11-24T10:00:00-05:00.'],
    ['2026-11-24T25:00:00Z', `is a time that no clock shows. → ${CLOCK}`],
    ['2026-11-24T10:60:00Z', `is a time that no clock shows. → ${CLOCK}`],
    ['2026-11-24T10:00:00+99:00', `is a time that no clock shows. → ${CLOCK}`],
    ['tomorrow', `is not a date and time with an offset. → ${WHOLE}`],
  ])('cannot be %s', (written, refusal) => {
    expect(mistakesIn(`updated: ${written}`)).toEqual([`5:10 wrong-value \`updated\`: "${written}" ${refusal}`]);
  });

  test('cannot be empty, or a number', () => {
    expect(mistakesIn('updated: ""')).toEqual(['5:10 empty-field `updated` is empty. → Fill it in, or delete it.']);
    expect(mistakesIn('updated: 1764000000000')).toEqual([
      '5:10 wrong-type `updated` must be a date and time with offset, such as 2026-11-23T06:30:00-05:00, not the number 1764000000000. → Write a date and time with offset, such as 2026-11-23T06:30:00-05:00.',
    ]);
  });

  test('of an update cannot lie before publication', () => {
    expect(mistakesIn('updated: 2026-11-23T06:29:59-05:00')).toEqual([
      '5:10 wrong-value `updated` is earlier than `published`. → Correct the one that is wrong; without a change for the reader, delete `updated`.',
    ]);
    expect(mistakesIn('updated: 2026-11-23T11:30:00Z')).toEqual([]);
  });
});
