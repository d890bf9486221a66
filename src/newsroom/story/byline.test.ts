import { expect, test } from 'vitest';
import type { Contribution } from '../../schema/article.ts';
import { bylineParts, bylineText } from './byline.ts';
import { newsroomForTests } from '../newsroom-for-tests.ts';

const NEWSROOM = newsroomForTests({
  authors: { 'jane-doe': { name: 'Jane Doe' }, 'li-wei': { name: 'Li Wei' }, 'ana-ruiz': { name: 'Ana Ruiz' } },
});

function text(byline: Contribution[], language = 'en-US'): string {
  return bylineText(bylineParts(byline, language, NEWSROOM.authors));
}

const JANE = { author: 'jane-doe' };
const LI = { author: 'li-wei' };
const guests = (...names: string[]) => names.map((name) => ({ name }));

test.each<[Contribution[], string]>([
  [[], ''],
  [[JANE], 'Jane Doe'],
  [[JANE, LI], 'Jane Doe and Li Wei'],
  [[JANE, LI, { name: 'A Guest' }], 'Jane Doe, Li Wei and A Guest'],
  [guests('A', 'B', 'C', 'D', 'E'), 'A, B, C, D and E'],
])('%j is "%s"', (byline, expected) => {
  expect(text(byline)).toBe(expected);
});

test('an author is a link, a guest is not, and both may have a role', () => {
  const byline = [{ author: 'jane-doe', role: 'reporting' }, LI, { name: 'A Guest', role: 'photos' }];
  expect(bylineParts(byline, 'en', NEWSROOM.authors)).toEqual([
    { person: 'Jane Doe', url: '/authors/jane-doe/', role: 'reporting' },
    { text: ', ' },
    { person: 'Li Wei', url: '/authors/li-wei/' },
    { text: ' and ' },
    { person: 'A Guest', role: 'photos' },
  ]);
});

test('every English joins without a comma before "and"', () => {
  for (const language of ['en', 'en-US', 'en-GB', 'en-AU'])
    expect(text(guests('A', 'B', 'C'), language)).toBe('A, B and C');
});

test.each([
  ['es', guests('Ana Ruiz', 'Luis Gil', 'Pilar Paz'), 'Ana Ruiz, Luis Gil y Pilar Paz'],
  ['es', guests('Ana Ruiz', 'Ignacio Gil'), 'Ana Ruiz e Ignacio Gil'],
  ['es', guests('Ana Ruiz', 'Hilario Gil'), 'Ana Ruiz e Hilario Gil'],
  ['it', guests('Anna', 'Bruno', 'Elena'), 'Anna, Bruno ed Elena'],
  ['it', guests('Elena', 'Anna'), 'Elena e Anna'],
  ['fr', guests('Anne', 'Bruno', 'Élise'), 'Anne, Bruno et Élise'],
  ['nl', guests('Anna', 'Bram', 'Eva'), 'Anna, Bram en Eva'],
  ['pt-BR', guests('Ana', 'Bruno', 'Eva'), 'Ana, Bruno e Eva'],
  ['pt-PT', guests('Ana', 'Bruno', 'Eva'), 'Ana, Bruno e Eva'],
  ['de', guests('Anna', 'Bernd', 'Carla'), 'Anna, Bernd und Carla'],
  ['ar', guests('هند', 'ليلى'), 'هند وليلى'],
  ['ja', guests('佐藤', '鈴木'), '佐藤、鈴木'],
])('%s joins in its own way: %j is "%s"', (language, byline, expected) => {
  expect(text(byline, language)).toBe(expected);
});

test('a name may hold what joins names, or digits', () => {
  const byline = guests('Smith, Jones and Co.', '2', '0');
  expect(bylineParts(byline, 'en', NEWSROOM.authors)).toEqual([
    { person: 'Smith, Jones and Co.' },
    { text: ', ' },
    { person: '2' },
    { text: ' and ' },
    { person: '0' },
  ]);
});

test('the same person may be named twice', () => {
  expect(bylineParts([JANE, JANE], 'en', NEWSROOM.authors).filter((part) => 'person' in part)).toHaveLength(2);
});
