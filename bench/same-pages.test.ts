import { expect, test } from 'vitest';
import { pageDifferences, type SiteSample } from './same-pages.ts';

const STORY = '2026/11/story-0/index.html';
const site = (name: string, html: string, storySize = 1000): SiteSample => {
  return { name, pages: 1, stories: [STORY], storySize, html: new Map([[STORY, html]]) };
};

test('sites with the same texts and sizes do not differ, whatever their markup', () => {
  expect(pageDifferences(site('a', '<p>One</p>'), site('b', '<div>One</div>', 1050))).toEqual([]);
});

test('a text that is missing, a story that is missing and another size are told', () => {
  const other = { ...site('b', '<p>One</p>', 800), stories: [] };
  expect(pageDifferences(site('a', '<p>One</p><p>Two</p>'), other)).toEqual([
    `b lacks 1 stories, such as ${STORY}.`,
    'a has 1 stories, b 0.',
    `${STORY} of b lacks 1 texts of a: “Two”.`,
    'A story has 1000 bytes in a and 800 in b.',
  ]);
});
