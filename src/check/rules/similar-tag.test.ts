import { expect, test } from 'vitest';
import { contentForTests } from './content-for-tests.ts';
import { similarTags } from './similar-tag.ts';

/** A story for each list of tags. */
const tagged = (...lists: string[][]) =>
  contentForTests({ stories: Object.fromEntries(lists.map((tags, index) => [`2026/11/s${index}`, { tags }])) });

test('each use of the rarer of two like tags is a warning with the counts of both', () => {
  const findings = similarTags(tagged(['storms'], ['coast', 'storm'], ['storms'], ['storm', 'storm'], ['storms']));
  expect(findings).toMatchObject([
    { rule: 'tag-similar', severity: 'warning', file: 'content/articles/2026/11/s1.md', at: { field: ['tags', 1] } },
    { file: 'content/articles/2026/11/s3.md', at: { field: ['tags', 0] } },
    { file: 'content/articles/2026/11/s3.md', at: { field: ['tags', 1] } },
  ]);
  expect(findings[0]?.what).toBe('The tag `storm` (2 stories) is almost the same as `storms` (3 stories).');
});

test('tags that differ by hyphens are alike', () => {
  expect(similarTags(tagged(['city-council'], ['citycouncil'], ['city-council'], ['city-councils']))).toHaveLength(2);
});

test('short words and words in -ss are not taken for plurals', () => {
  expect(similarTags(tagged(['new', 'news', 'glass', 'glas', 'pres', 'press']))).toEqual([]);
});

test('tags whose topics have one name are alike', () => {
  expect(similarTags(tagged(['台風', 'たいふう']))).toEqual([]);
  const stories = { '2026/11/a': { tags: ['corona'] }, '2026/11/b': { tags: ['covid-19', 'sars'] } };
  const topics = { corona: { name: 'Covid-19' }, 'covid-19': { name: 'COVID-19' }, sars: { name: 'SARS' } };
  expect(similarTags(contentForTests({ stories, topics }))[0]?.what).toBe(
    'The tag `covid-19` (1 story) is almost the same as `corona` (1 story).',
  );
});

test('a tag is like the topic that has it as its name, with or without accents', () => {
  const stories = { '2026/11/a': { tags: ['economia'] }, '2026/11/b': { tags: ['economia'] } };
  const topics = { 'economia-local': { name: 'Economía' } };
  expect(similarTags(contentForTests({ stories, topics })).map(({ fix }) => fix)).toEqual([
    'If they mean the same, write `economia-local`.',
    'If they mean the same, write `economia-local`.',
  ]);
});
