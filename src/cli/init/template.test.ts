import { expect, test } from 'vitest';
import { compileBody } from '../../markdown/compile.ts';
import { ENGLISH_WORDS } from '../../markdown/words-for-tests.ts';
import { fillMarkdown, typedName } from './template.ts';

const CONTEXT = {
  file: 'content/pages/about.md',
  firstLine: 1,
  language: 'en',
  words: ENGLISH_WORDS,
  origin: 'https://ledger.example',
  newsletters: [],
  pictures: {},
};

test.each([
  'The *Ledger*',
  '1984. A Paper',
  '7) News',
  '- Dash',
  '+ Plus',
  '> Quote',
  '# Hash',
  '<b>Bold</b>',
  'A &amp; B',
  ':city[x]',
  '![x](y) [z](/nowhere/)',
  '|a|b|',
])('the name %s is printed as it is', (name) => {
  const { parts, problems } = compileBody(fillMarkdown('{{name}} is a paper.\n', { name }, {}), CONTEXT);
  const escaped = name.replaceAll('&', '&#x26;').replaceAll('<', '&#x3C;');
  expect(parts).toEqual([{ kind: 'html', html: `<p>${escaped} is a paper.</p>` }]);
  expect(problems).toEqual([]);
});

test('a name has the apostrophes of the text around it', () => {
  expect(typedName('L’Écho d’Avray')).toBe("L'Écho d'Avray");
  expect(typedName('Les ‘Nouvelles’')).toBe('Les ‘Nouvelles’');
});
