import { expect, test } from 'vitest';
import { allTimeZones, mainTimeZone, timeZonesOf } from './country-zone.ts';

test.each([
  ['ES', 'Europe/Madrid'],
  ['PT', 'Europe/Lisbon'],
  ['DE', 'Europe/Berlin'],
  ['FR', 'Europe/Paris'],
  ['JP', 'Asia/Tokyo'],
  ['CL', 'America/Santiago'],
  ['NZ', 'Pacific/Auckland'],
  ['EG', 'Africa/Cairo'],
  ['US', 'America/New_York'],
  ['BR', 'America/Sao_Paulo'],
])('the main time zone of %s is %s', (country, timeZone) => {
  expect(mainTimeZone(country)).toBe(timeZone);
});

test('zones have the names of today, whatever `Intl` calls them', () => {
  expect(timeZonesOf('IN')).toEqual(['Asia/Kolkata']);
  expect(mainTimeZone('UA')).toBe('Europe/Kyiv');
  expect(mainTimeZone('AR')).toBe('America/Argentina/Buenos_Aires');
  // A new name is one of the same zone, and the former one is not offered any more.
  const nameByIntl = (timeZone: string) => new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
  expect(allTimeZones().map(nameByIntl)).toEqual(Intl.supportedValuesOf('timeZone'));
  expect(allTimeZones()).not.toContain('Asia/Calcutta');
});

test('every country with people of its own has a main time zone, which is one of its zones', () => {
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCodePoint(65 + index));
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  // Codes of countries that are no more have no name, or lead to another code.
  const name = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const isCountry = (code: string) =>
    name.of(code) !== undefined && new Intl.Locale('und', { region: code }).region === code;
  const countries = codes.filter((code) => isCountry(code) && timeZonesOf(code).length > 0);
  const without = countries.filter((country) => !timeZonesOf(country).includes(mainTimeZone(country) ?? ''));
  expect(without).toEqual(['AQ', 'UM']);
});

test('a country has all of its zones, and an unknown one has none', () => {
  expect(timeZonesOf('US')).toEqual(expect.arrayContaining(['America/New_York', 'Pacific/Honolulu']));
  expect(timeZonesOf('ZZ')).toEqual([]);
  expect(mainTimeZone('ZZ')).toBeUndefined();
});
