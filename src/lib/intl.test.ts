import { expect, test } from 'vitest';
import { intl } from './intl.ts';

test('an object of Intl is the same one for a language and its options, and another one for others', () => {
  const month = intl(Intl.DateTimeFormat, 'es', { month: 'long', timeZone: 'UTC' });
  expect(month.format(Date.UTC(2026, 10))).toBe('noviembre');
  expect(intl(Intl.DateTimeFormat, 'es', { month: 'long', timeZone: 'UTC' })).toBe(month);
  expect(intl(Intl.DateTimeFormat, 'en', { month: 'long', timeZone: 'UTC' })).not.toBe(month);
  expect(intl(Intl.DateTimeFormat, 'es', { month: 'short', timeZone: 'UTC' })).not.toBe(month);
  expect(intl(Intl.DateTimeFormat, 'es')).not.toBe(month);
});

test('two kinds of object of one language are two objects', () => {
  expect(intl(Intl.NumberFormat, 'de').format(1250)).toBe('1.250');
  expect(intl(Intl.PluralRules, 'de').select(1)).toBe('one');
  expect(intl(Intl.Locale, 'ar').language).toBe('ar');
  expect(intl(Intl.DisplayNames, 'en', { type: 'region' }).of('JP')).toBe('Japan');
});

test('what is no language tag is refused', () => {
  expect(() => intl(Intl.NumberFormat, 'no_tag!')).toThrow(RangeError);
});
