import { expect, test } from 'vitest';
import { contentForTests } from './content-for-tests.ts';
import { unusedSections } from './unused-section.ts';

test('a section without a story is a warning; one with a draft is not', () => {
  const content = contentForTests({
    sections: { news: { name: 'News' }, life: { name: 'Life' }, sport: { name: 'Sport' } },
    stories: { '2026/11/a': { section: 'news' }, '2026/11/b': { section: 'life', status: 'draft' } },
  });
  expect(unusedSections(content)).toMatchObject([
    { rule: 'section-unused', severity: 'warning', file: 'content/sections/sport.yaml' },
  ]);
});
