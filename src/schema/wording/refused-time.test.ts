import { describe, expect, test } from 'vitest';
import { mistakesIn } from '../article-for-tests.ts';

describe('an instant', () => {
  const DAY = 'Correct the date. The order is year, month, day: 2026-11-23T06:30:00-05:00.';
  const CLOCK = 'Correct it. Hours go from 00 to 23, minutes and seconds from 00 to 59: 2026-11-23T06:30:00-05:00.';
  const WHOLE = 'Write the date, T, the time and the offset from UTC, without spaces: 2026-11-23T06:30:00-05:00.';

  test.each([
    ['2026-13-45', `names a date that does not exist. → ${DAY}`],
    ['2026-02-30T10:00:00-05:00', `names a date that does not exist. → ${DAY}`],
    ['2025-02-29T10:00:00Z', `names a date that does not exist. → ${DAY}`],
    ['2026-11-24', 'has no time of day. → Add the time and its offset from UTC: 2026-11-24T06:30:00-05:00.'],
    [
      '2026-11-24T10:00:00',
      'has no time zone. → Add your newsroom’s offset from UTC, such as -05:00: 2026-11-24T10:00:00-05:00.',
    ],
    ['2026-11-24 10:00:00-05:00', 'contains spaces. → Write 2026-11-24T10:00:00-05:00.'],
    ['2026-11-24T25:00:00Z', `has a time that does not exist. → ${CLOCK}`],
    ['2026-11-24T10:60:00Z', `has a time that does not exist. → ${CLOCK}`],
    ['2026-11-24T10:00:00+99:00', `has a time that does not exist. → ${CLOCK}`],
    ['tomorrow', `is not a date and time with an offset. → ${WHOLE}`],
  ])('cannot be %s', (written, refusal) => {
    expect(mistakesIn(`updated: ${written}`)).toEqual([`5:10 wrong-value \`updated\`: "${written}" ${refusal}`]);
  });

  test('cannot be empty, or a number', () => {
    expect(mistakesIn('updated: ""')).toEqual(['5:10 empty-field `updated` is empty. → Fill it in, or delete it.']);
    expect(mistakesIn('updated: 1764000000000')).toEqual([
      '5:10 wrong-type `updated` must be a date and time with an offset, such as 2026-11-23T06:30:00-05:00, not the number 1764000000000. → Write a date and time with an offset, such as 2026-11-23T06:30:00-05:00.',
    ]);
  });

  test('of an update cannot lie before publication', () => {
    expect(mistakesIn('updated: 2026-11-23T06:29:59-05:00')).toEqual([
      '5:10 wrong-value `updated` is earlier than `published`. → Correct the wrong one. If nothing changed for readers, delete `updated`.',
    ]);
    expect(mistakesIn('updated: 2026-11-23T11:30:00Z')).toEqual([]);
  });
});
