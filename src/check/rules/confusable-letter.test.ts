import { expect, test } from 'vitest';
import { confusableLetters } from './confusable-letter.ts';
import { contentForTests } from './content-for-tests.ts';

test('a letter of another script in a name is a warning at its field, with its number', () => {
  const content = contentForTests({
    stories: { '2026/11/a': { headline: 'Storm', byline: [{ name: 'Jane D\u043Ee' }], tags: ['\u0441oast'] } },
    authors: { jane: { name: '\u0410nn Lee' } },
  });
  expect(confusableLetters(content)).toMatchObject([
    { severity: 'warning', at: { field: ['byline', 0, 'name'] }, what: expect.stringContaining('(U+043E)') },
    { at: { field: ['tags', 0] }, what: expect.stringContaining('Cyrillic letter in a Latin word') },
    { file: 'content/authors/jane.yaml', at: { field: ['name'] } },
  ]);
});

test.each([
  'https://p\u0430ypal.com/',
  'https://xn--pypal-4ve.com/x',
  'https://\u0430\u0440\u0440\u04CF\u0435.com',
  'http://u@g\u03BF\u03BFgle.com',
])('an address that passes for another one is a warning at the link and at the field: %s', (address) => {
  const content = contentForTests({ stories: { '2026/11/a': { canonical: address, body: { links: [address] } } } });
  expect(confusableLetters(content)).toMatchObject([
    { rule: 'confusable-letter', at: { field: ['canonical'] } },
    { at: { link: address } },
  ]);
});

test.each([
  'https://пример.рф/',
  'https://münchen.example/',
  'https://日本語.example/',
  'https://example.com/путь',
  '/теги/а/',
])('an honest address is none: %s', (address) => {
  const content = contentForTests({
    stories: { '2026/11/a': { headline: 'Москва: iPhone手機, Łódź', body: { links: [address] } } },
  });
  expect(confusableLetters(content)).toEqual([]);
});
