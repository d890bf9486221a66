import { expect, test } from 'vitest';
import { contentForTests } from './content-for-tests.ts';
import { unknownEmbeds } from './unknown-embed.ts';

test('an embed of an unknown service is a warning, in stories and pages', () => {
  const body = { embeds: ['https://www.youtube.com/watch?v=M7lc1UVf-VE', 'https://quiz.example/42'] };
  const content = contentForTests({ stories: { '2026/11/a': { body } }, pages: { about: { body } } });
  const finding = { rule: 'embed-unknown', severity: 'warning', at: { embed: 'https://quiz.example/42' } };
  expect(unknownEmbeds(content)).toMatchObject([
    { ...finding, file: 'content/articles/2026/11/a.md' },
    { ...finding, file: 'content/pages/about.md' },
  ]);
});
