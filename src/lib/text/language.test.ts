import { expect, test } from 'vitest';
import { directionOf, foreignTo, isLanguageOf, isLatin, languageIn, localeOf } from './language.ts';

test.each([
  ['en-US', 'ltr'],
  ['ar', 'rtl'],
  ['he', 'rtl'],
  ['fa', 'rtl'],
  ['ur-PK', 'rtl'],
  ['az-Arab', 'rtl'],
  ['az-Latn', 'ltr'],
  ['zh-Hant', 'ltr'],
])('%s is written %s', (language, direction) => {
  expect(directionOf(language)).toBe(direction);
});

test('an element says its language and direction where they are not those around it', () => {
  expect(foreignTo('en-US', 'ar')).toEqual({ lang: 'ar', dir: 'rtl' });
  expect(foreignTo('ar', 'en-US')).toEqual({ lang: 'en-US', dir: 'ltr' });
  expect(foreignTo('ar', 'ar')).toEqual({});
  expect(foreignTo('ar', undefined)).toEqual({});
});

test.each([
  ['en-US', 'en_US'],
  ['en', 'en_IE'],
  ['en-GB', 'en_GB'],
  ['es', 'es_ES'],
  ['zh-Hant-TW', 'zh_TW'],
  ['ar', 'ar_EG'],
])('on an Irish site in English, Open Graph calls %s %s', (language, locale) => {
  expect(localeOf(language, { language: 'en', country: 'IE' })).toBe(locale);
});

test.each([
  ['en-US', true],
  ['pl', true],
  ['sr', false],
  ['sr-Latn', true],
  ['ar', false],
  ['ja', false],
])('%s is written in Latin letters: %s', (language, latin) => {
  expect(isLatin(language)).toBe(latin);
});

test.each([
  ['GB', 'en', 'en-GB'],
  ['IN', 'en', 'en-IN'],
  ['US', 'en', 'en'],
  ['PT', 'pt', 'pt-PT'],
  ['BR', 'pt', 'pt'],
  ['MX', 'es', 'es-MX'],
  ['IN', 'en-US', 'en-US'],
  ['TW', 'zh-Hant', 'zh-Hant'],
  ['JP', 'nl', 'nl'],
])('in %s, the language %s is %s', (country, language, own) => {
  expect(languageIn(country, language)).toBe(own);
});

test('a language without a country is the one of the site', () => {
  expect(isLanguageOf('en-GB', 'en')).toBe(true);
  expect(isLanguageOf('en-GB', 'en-GB')).toBe(true);
  expect(isLanguageOf('en-GB', 'en-US')).toBe(false);
  expect(isLanguageOf('en-GB', 'fr')).toBe(false);
});
