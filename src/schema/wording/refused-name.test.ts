import { expect, test } from 'vitest';
import { readRefusal } from './refusal.ts';
import { publication } from '../publication.ts';
import { refusedCountry, refusedId, refusedLanguage, refusedTag, refusedTimeZone } from './refused-name.ts';

const fixOf = (message: string) => readRefusal(message).fix;

test.each([
  ['Jane Doe', 'jane-doe'],
  ['news.yaml', 'news'],
  ['Übergröße & Café', 'ubergro-e-cafe'],
  ['#coast', 'coast'],
  ['two  spaces-', 'two-spaces'],
])('%j would make the id %s', (text, id) => {
  expect(fixOf(refusedId(text))).toBe(`Write ${id}: lower-case letters, digits and hyphens only.`);
});

test.each([['مرحبا'], ['🌊'], ['A'.repeat(5000)]])('for %.10j no id is made up', (text) => {
  expect(fixOf(refusedId(text))).toBe('Write lower-case letters, digits and hyphens only.');
});

test.each([
  ['City Council', 'city-council'],
  ['C++', 'c'],
  ["kids' news", 'kids-news'],
  ['Élections 2026', 'elections-2026'],
  ['café', 'cafe'],
  ['Выборы', 'выборы'],
  ['東京 五輪', '東京-五輪'],
  ['ＡＩ', 'ai'],
  ['Año nuevo', 'anio-nuevo'],
  ['می‌شود', 'می-شود'],
])('%j would make the tag %s', (text, tag) => {
  expect(fixOf(refusedTag(text))).toBe(`Write ${tag}: lower-case letters, digits and hyphens only.`);
});

test.each([
  ['us', 'US'],
  ['UK', 'GB'],
  ['SU', 'RU'],
  ['USA', 'US'],
  ['United States', 'US'],
  ['germany', 'DE'],
  ['España', 'ES'],
  ['espana', 'ES'],
  ['Vereinigte Staaten', 'US'],
  ['EE. UU.', 'US'],
  ['the Netherlands', 'NL'],
  ['日本', 'JP'],
])('%s means the country %s', (text, code) => {
  expect(fixOf(refusedCountry(text))).toBe(`Write ${code}.`);
});

test.each([
  ['en_US', 'en-US'],
  ['pt-br', 'pt-BR'],
  ['English', 'en'],
])('%s means the language %s', (text, tag) => {
  expect(fixOf(refusedLanguage(text))).toBe(`Write ${tag}.`);
});

test.each([
  ['EST', 'America/New_York'],
  ['EST5EDT', 'America/New_York'],
  ['cet', 'Europe/Berlin'],
  ['GMT', 'Europe/London'],
  ['JST', 'Asia/Tokyo'],
  ['-05:00', 'America/New_York'],
  ['UTC-5', 'America/New_York'],
  ['GMT+1', 'Europe/Berlin'],
  ['Etc/GMT+5', 'America/New_York'],
  ['+0530', 'Asia/Kolkata'],
])('%s is no place with a clock: %s is', (written, place) => {
  const zone = publication.shape.timeZone.safeParse(written);
  expect(zone.error?.issues[0]?.message).toContain('does not say when the clock is put forward and back');
  expect(zone.error?.issues[0]?.message).toContain(`Write ${place}, or another city with the same clock.`);
});

test.each([
  'America/New_York',
  'america/new_york',
  'Asia/Calcutta',
  'America/Argentina/Buenos_Aires',
  'US/Eastern',
  'UTC',
])('%s is a time zone', (written) => {
  expect(publication.shape.timeZone.safeParse(written).success).toBe(true);
});

test('a place is found in spite of its spaces, and no time zone is guessed for a word', () => {
  expect(fixOf(refusedTimeZone('America/New York'))).toBe('Write America/New_York.');
  expect(fixOf(refusedTimeZone('Eastern Time'))).toMatch(/^Write it as a region and a city/);
});

test.each([['Atlantis'], ['XQ'], [''], ['\u0000'], ['x'.repeat(5000)], ['en_____']])(
  'for %.10j no code is guessed, and nothing is thrown',
  (text) => {
    expect(fixOf(refusedCountry(text))).toMatch(/^Write its two-letter code/);
    expect(fixOf(refusedLanguage(text))).toMatch(/^Write a language code/);
  },
);
