import { expect, test } from 'vitest';
import { smarten, smartenRuns } from './typography.ts';

test.each([
  ['"Hello," she said.', '“Hello,” she said.'],
  [`"It's 'fine,'" he said.`, '“It’s ‘fine,’” he said.'],
  [`'Tis the season, rock 'n' roll of the '90s`, '’Tis the season, rock ’n’ roll of the ’90s'],
  [`She is 5'10" tall`, 'She is 5′10″ tall'],
  ['a 6" nail', 'a 6″ nail'],
  ['"I was born in 1987," she said', '“I was born in 1987,” she said'],
  ['the class of "2016"', 'the class of “2016”'],
  ["the dogs' bowls and James' boat", 'the dogs’ bowls and James’ boat'],
  ['("Quoted")', '(“Quoted”)'],
  ['wait... 1990--2000 --- ok', 'wait… 1990–2000 — ok'],
  ["'Single' quotes", '‘Single’ quotes'],
  ['—"No," he said', '—“No,” he said'],
])('%s is set as %s', (typed, set) => {
  expect(smarten(typed, 'en-US')).toBe(set);
});

test('a quotation that markup cuts into runs opens in one and closes in another', () => {
  expect(smartenRuns(['"', 'Never', '," she said'], 'en')).toEqual(['“', 'Never', ',” she said']);
});

test.each([
  ['de', '"Ja", sagte er', '„Ja“, sagte er'],
  ['fr-CA', '"Oui"', '«\u00A0Oui\u00A0»'],
  ['es', '"Sí"', '«Sí»'],
])('%s quotes in its own marks', (language, typed, set) => {
  expect(smarten(typed, language)).toBe(set);
});
