import { expect, test } from 'vitest';
import { latestOf, rfc3339, rfc822 } from './timestamp.ts';

test('an instant without seconds gets them, because RFC 3339 wants them', () => {
  expect(rfc3339('2026-11-23T06:30-05:00')).toBe('2026-11-23T06:30:00-05:00');
  expect(rfc3339('2026-11-23T06:30:09Z')).toBe('2026-11-23T06:30:09Z');
});

test('RSS gets the day of the week by the clock that the author wrote, in English', () => {
  expect(rfc822('2026-11-23T06:30:00-05:00')).toBe('Mon, 23 Nov 2026 06:30:00 -0500');
  expect(rfc822('2026-02-28T23:30:00-05:00')).toBe('Sat, 28 Feb 2026 23:30:00 -0500');
  expect(rfc822('2026-03-01T04:30:00.250Z')).toBe('Sun, 01 Mar 2026 04:30:00 +0000');
});

test('the latest of some instants is found across offsets', () => {
  expect(latestOf(['2026-11-23T09:00:00Z', '2026-11-23T06:30:00-05:00', '2026-11-23T11:00:00Z'])).toBe(
    '2026-11-23T06:30:00-05:00',
  );
  expect(latestOf([])).toBeUndefined();
});
