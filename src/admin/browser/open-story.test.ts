import { expect, test } from 'vitest';
import { openStory } from './open-story.ts';

test.each([
  ['#/collections/articles/entries/2026/11/coast-road-closed', 'content/articles/2026/11/coast-road-closed.md'],
  ['#/collections/articles/entries/2026/11/caf%C3%A9?_locale=en', 'content/articles/2026/11/café.md'],
  ['#/collections/articles/entries/100%', 'content/articles/100%.md'],
  ['#/collections/articles/new', ''],
])('%s opens the story %s', (hash, file) => {
  expect(openStory(hash)).toBe(file);
});

test.each([
  '',
  '#/collections/articles',
  '#/collections/pages/entries/about',
  '#/assets',
  '#/collections/articles/filter',
])('%s opens no story', (hash) => {
  expect(openStory(hash)).toBeUndefined();
});
