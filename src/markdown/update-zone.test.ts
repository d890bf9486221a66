import { expect, test } from 'vitest';
import { isForeignTime, ownClock } from './update-zone.ts';

const NEW_YORK = 'America/New_York';
const WINTER = '2026-11-23T08:30:00-05:00';
const SUMMER = '2026-07-23T08:30:00-04:00';

test.each([
  [undefined, WINTER, false],
  ['ET', WINTER, false],
  ['ET', SUMMER, false],
  ['EST', WINTER, false],
  ['EST', SUMMER, true],
  ['UTC-5', WINTER, false],
  ['GMT', WINTER, true],
])('the zone %s at %s in New York is foreign: %s', (zone, moment, isForeign) => {
  expect(isForeignTime({ minutes: 510, ...(zone !== undefined && { zone }) }, moment, NEW_YORK)).toBe(isForeign);
});

test('a time in another zone has the day of the newsroom where the day is known', () => {
  expect(ownClock({ minutes: 510, zone: 'GMT' }, WINTER, NEW_YORK)).toBe('03:30');
  expect(ownClock({ minutes: 510, zone: 'JST', day: '2026-11-23' }, WINTER, NEW_YORK)).toBe('2026-11-22 18:30');
  expect(ownClock({ minutes: 510, zone: 'IST' }, WINTER, NEW_YORK)).toBeUndefined();
});
