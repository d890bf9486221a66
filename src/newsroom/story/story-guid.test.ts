import { expect, test } from 'vitest';
import { newsroomForTests } from '../newsroom-for-tests.ts';
import { storyGuid, type StoryIdentity } from './story-guid.ts';

const STORM = { url: '/2026/11/storm/', aliases: [] };

const guidOf = (story: StoryIdentity, publication = {}) =>
  storyGuid(story, newsroomForTests({ publication }).publication);

test('a story has an id of its own, the same in every build', () => {
  expect(guidOf(STORM)).toBe('urn:uuid:9bf195bd-b16e-54d4-8732-7ab037aaaab4');
  expect(guidOf({ ...STORM, url: '/2026/11/storms/' })).not.toBe(guidOf(STORM));
});

test('the id stays when the story moves, however often, and its former addresses become aliases', () => {
  const moved = { url: '/2026/12/calm/', aliases: ['/2026/11/storm', '/2026/11/gale/'] };
  expect(guidOf(moved)).toBe(guidOf(STORM));
});

test('a short link or the address in an older system is no former identity', () => {
  expect(guidOf({ ...STORM, aliases: ['/storm/', '/news/story.html'] })).toBe(guidOf(STORM));
});

test('the id stays when the site moves and says where it was', () => {
  const moved = { url: 'https://new.example', feeds: { origin: 'https://ledger.example/' } };
  expect(guidOf(STORM, moved)).toBe(guidOf(STORM));
  expect(guidOf(STORM, { url: 'https://new.example' })).not.toBe(guidOf(STORM));
});

test('a story from another system keeps the id that it had there', () => {
  expect(guidOf({ ...STORM, guid: 'https://old.example/?p=4711' })).toBe('https://old.example/?p=4711');
});
