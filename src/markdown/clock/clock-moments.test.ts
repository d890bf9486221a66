import { describe, expect, test } from 'vitest';
import { clockMoments } from './clock-moments.ts';

describe('the moments of entries', () => {
  const start = '2026-11-17T18:30:00-05:00';
  const zone = 'America/New_York';
  const at = (hour: number, minute: number, day?: string) => ({
    minutes: hour * 60 + minute,
    ...(day !== undefined && { day }),
  });

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

  test('may be at the end of a day, which is the beginning of the next one', () => {
    expect(clockMoments([at(0, 20), at(24, 0), at(23, 50)], start, zone)).toEqual([
      '2026-11-18T00:20:00-05:00',
      '2026-11-18T00:00:00-05:00',
      '2026-11-17T23:50:00-05:00',
    ]);
    expect(clockMoments([at(24, 0), at(0, 20)], '2026-11-18T00:05:00-05:00', zone)).toEqual([
      '2026-11-18T00:00:00-05:00',
      '2026-11-18T00:20:00-05:00',
    ]);
    expect(clockMoments([at(24, 0, '2026-11-17')], start, zone)).toEqual(['2026-11-18T00:00:00-05:00']);
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

  test('are in order where the clock is put back, though it shows the hour twice', () => {
    expect(clockMoments([at(1, 50), at(1, 10), at(2, 5)], '2026-11-01T00:30:00-04:00', zone)).toEqual([
      '2026-11-01T01:50:00-04:00',
      '2026-11-01T01:10:00-05:00',
      '2026-11-01T02:05:00-05:00',
    ]);
  });

  test('follow the days that headings name', () => {
    expect(clockMoments([at(0, 20), at(9, 0, '2026-11-20'), at(23, 50), at(18, 34)], start, zone)).toEqual([
      '2026-11-21T00:20:00-05:00',
      '2026-11-20T09:00:00-05:00',
      '2026-11-17T23:50:00-05:00',
      '2026-11-17T18:34:00-05:00',
    ]);
  });
});
