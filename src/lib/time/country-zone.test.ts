import { expect, test } from 'vitest';
import { mainTimeZone, timeZonesOf } from './country-zone.ts';

test.each([
  ['ES', 'Europe/Madrid'],
  ['PT', 'Europe/Lisbon'],
  ['DE', 'Europe/Berlin'],
  ['FR', 'Europe/Paris'],
  ['JP', 'Asia/Tokyo'],
  ['CL', 'America/Santiago'],
  ['NZ', 'Pacific/Auckland'],
  ['EG', 'Africa/Cairo'],
])('%s lives by %s', (country, timeZone) => {
  expect(mainTimeZone(country)).toBe(timeZone);
});

test.each(['US', 'BR', 'AU', 'ZZ'])('%s has no time zone for all', (country) => {
  expect(mainTimeZone(country)).toBeUndefined();
});

test('a country has all of its zones, and an unknown one has none', () => {
  expect(timeZonesOf('US')).toEqual(expect.arrayContaining(['America/New_York', 'Pacific/Honolulu']));
  expect(timeZonesOf('ZZ')).toEqual([]);
});
