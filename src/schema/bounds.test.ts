import { expect, test } from 'vitest';
import { mistakesIn, REQUIRED } from './article-for-tests.ts';

const tags = (count: number) => `tags: [${Array.from({ length: count }, (_, index) => `t${index}`).join(', ')}]`;

test('a story with 10,000 tags is refused at its tags', () => {
  expect(mistakesIn(tags(10_000))).toEqual([
    '5:7 wrong-value `tags` has 10,000 entries, of at most 50. → Keep the 50 that matter most.',
  ]);
});

test.each([
  ['kicker', `kicker: ${'x'.repeat(501)}`, '`kicker` has 501 characters, of at most 500. → Shorten it.'],
  [
    'caption',
    `photo: { src: ./a.jpg, alt: A, caption: ${'x'.repeat(5001)} }`,
    'has 5,001 characters, of at most 5,000.',
  ],
  ['aliases', `aliases: [${'/a/, '.repeat(101)}]`, '`aliases` has 101 entries, of at most 100.'],
  ['byline', `byline: [${'a, '.repeat(51)}]`, '`byline` has 51 entries, of at most 50.'],
  ['number', 'series: { id: a, part: 10001 }', '`part` of `series` is more than 10,000. → Write 10,000 or less.'],
  ['alias', `aliases: [${'/aa'.repeat(700)}]`, 'has 2,100 characters, of at most 2,000. → Shorten it.'],
  ['address', `canonical: https://a.example/${'x'.repeat(2000)}`, 'is longer than 2,000 characters. → Shorten it.'],
  ['tag', `tags: [${'x'.repeat(201)}]`, 'has 201 characters, of at most 200.'],
  ['author', `byline: [${'x'.repeat(201)}]`, 'has 201 characters, of at most 200.'],
])('one %s too many is refused with its place and the bound', (_, field, words) => {
  const found = mistakesIn(field);
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(/^5:\d+ wrong-value /);
  expect(found[0]).toContain(words);
});

test.each([
  tags(50),
  `kicker: ${'x'.repeat(500)}`,
  `standfirst: ${'台'.repeat(5000)}`,
  `aliases: [${Array.from({ length: 100 }, (_, index) => `/old/${index}/`).join(', ')}]`,
])('as much as is allowed is: %.20s', (field) => expect(mistakesIn(field)).toEqual([]));

test('a headline of a whole page is refused, and nothing else of the story', () => {
  expect(mistakesIn('', REQUIRED.replace('Storm', 'Storm '.repeat(1000).trim()))).toEqual([
    '2:11 wrong-value `headline` has 5,999 characters, of at most 500. → Shorten it.',
  ]);
});

test('a long text in place of a list is one mistake', () => {
  expect(mistakesIn(`tags: ${'coast '.repeat(20)}`)).toHaveLength(1);
});
