import { describe, expect, test } from 'vitest';
import { clockHeading, clockMoments } from './clock-heading.ts';

describe('the time at the beginning of a heading', () => {
  test.each([
    ['9:48 p.m. Budget passes, 5-2', 21 * 60 + 48, 'Budget passes, 5-2'],
    ['12:05 a.m. After midnight', 5, 'After midnight'],
    ['12 p.m. Noon', 12 * 60, 'Noon'],
    ['9 am: Doors open', 9 * 60, 'Doors open'],
    ['9:48 p. m. La votación', 21 * 60 + 48, 'La votación'],
    ['21:48 – La votación', 21 * 60 + 48, 'La votación'],
    ['21h48 Le vote', 21 * 60 + 48, 'Le vote'],
    ['21.48 Uhr: Abstimmung', 21 * 60 + 48, 'Abstimmung'],
  ])('%s', (heading, minutes, words) => {
    expect(clockHeading(heading)).toEqual({ minutes, words });
  });

  test.each(['What comes next', '12 votes for it', '25:10 A long day', '9:75 p.m. Odd', '13 p.m. Odd', '9:48 p.m.'])(
    'is not in: %s',
    (heading) => {
      expect(clockHeading(heading)).toBeUndefined();
    },
  );
});

describe('the moments of entries', () => {
  const start = '2026-11-17T18:30:00-05:00';
  const zone = 'America/New_York';
  const at = (hour: number, minute: number) => hour * 60 + minute;

  test('are counted from the oldest, whichever end it stands at', () => {
    const moments = ['2026-11-17T18:34:00-05:00', '2026-11-17T21:48:00-05:00'];
    expect(clockMoments([at(18, 34), at(21, 48)], start, zone)).toEqual(moments);
    expect(clockMoments([at(21, 48), at(18, 34)], start, zone)).toEqual(moments.toReversed());
  });

  test('pass midnight', () => {
    expect(clockMoments([at(0, 20), at(23, 50), at(18, 34)], start, zone)).toEqual([
      '2026-11-18T00:20:00-05:00',
      '2026-11-17T23:50:00-05:00',
      '2026-11-17T18:34:00-05:00',
    ]);
  });

  test('may be earlier than the publication, and the first of them after midnight', () => {
    expect(clockMoments([at(18, 10)], start, zone)).toEqual(['2026-11-17T18:10:00-05:00']);
    expect(clockMoments([at(0, 10)], start, zone)).toEqual(['2026-11-18T00:10:00-05:00']);
  });

  test('have the offset of their own day where the clocks are put back', () => {
    expect(clockMoments([at(9, 0), at(23, 0)], '2026-10-31T22:00:00-04:00', zone)).toEqual([
      '2026-11-01T09:00:00-05:00',
      '2026-10-31T23:00:00-04:00',
    ]);
  });
});
