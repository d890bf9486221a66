import { expect, test } from 'vitest';
import { utcInstant } from './utc-instant.ts';

test('an instant is written in UTC with seconds, whatever its author left out', () => {
  expect(utcInstant(Date.parse('2026-11-23T06:30-05:00'))).toBe('2026-11-23T11:30:00Z');
  expect(utcInstant(Date.parse('2026-11-23T06:30:15.250Z'))).toBe('2026-11-23T06:30:15Z');
});
