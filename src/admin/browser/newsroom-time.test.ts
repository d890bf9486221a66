import { expect, test } from 'vitest';
import { clockOf, instantOf } from './newsroom-time.ts';

const ZONE = 'America/New_York';

test.each([
  ['2026-11-23T06:30:00-05:00', '2026-11-23T06:30'],
  ['2026-11-23T20:30:00+09:00', '2026-11-23T06:30'],
  ['2026-11-23 6:30', '2026-11-23T06:30'],
  ['2026-11-23 06:30', '2026-11-23T06:30'],
  ['', ''],
  ['soon', ''],
  [undefined, ''],
])('%j is %j by the newsroom’s clock', (value, clock) => {
  expect(clockOf(value, ZONE)).toBe(clock);
});

test('a clock is written with the offset of that day', () => {
  expect(instantOf('2026-11-23T06:30', ZONE)).toBe('2026-11-23T06:30:00-05:00');
  expect(instantOf('2026-07-01T06:30', ZONE)).toBe('2026-07-01T06:30:00-04:00');
  expect(instantOf('', ZONE)).toBe('');
});
