import { expect, test } from 'vitest';
import { niceTicks } from './nice-ticks.ts';

test.each([
  [0, 61.8, [0, 20, 40, 60, 80]],
  [-7, 13, [-10, -5, 0, 5, 10, 15]],
  [0, 1, [0, 0.2, 0.4, 0.6, 0.8, 1]],
  [0.0002, 0.0006, [0.0002, 0.0003, 0.0004, 0.0005, 0.0006]],
  [0, 9_400_000, [0, 2_000_000, 4_000_000, 6_000_000, 8_000_000, 10_000_000]],
])('an axis from %d to %d has round steps that enclose it', (low, high, values) => {
  expect(niceTicks(low, high, 4).values).toEqual(values);
});

test.each([
  [5, 5],
  [0, 0],
  [-1e300, 1e308],
  [1e-300, 3e-300],
])('an axis from %d to %d has a few finite steps', (low, high) => {
  const { values } = niceTicks(low, high, 4);
  expect(values.length).toBeGreaterThan(1);
  expect(values.length).toBeLessThan(12);
  expect(values.every(Number.isFinite)).toBe(true);
});

test('the digits of an axis are those that its steps need', () => {
  expect(niceTicks(0, 1, 4).digits).toBe(1);
  expect(niceTicks(0, 0.06, 4).digits).toBe(2);
  expect(niceTicks(0, 60, 4).digits).toBe(0);
});
