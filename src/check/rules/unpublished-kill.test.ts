import { expect, test } from 'vitest';
import { nextChange } from '../../newsroom/next-change.ts';
import { openNewsroom } from '../../newsroom/newsroom.ts';
import type { Article } from '../../schema/article.ts';
import { storyTimes } from '../../newsroom/story/story-times.ts';
import { contentForTests } from './content-for-tests.ts';
import { unpublishedKills } from './unpublished-kill.ts';

const NOW = Date.parse('2026-11-25T12:00:00-05:00');
const LATER = Date.parse('2026-12-25T12:00:00-05:00');
const killed = (fields: Partial<Article>) =>
  contentForTests({
    stories: { '2026/11/a': { status: 'killed', published: '2026-11-26T08:00:00-05:00', ...fields } },
  });

test('a story that is killed before its hour is an error, because a notice would come out at that hour', () => {
  const [finding, ...others] = unpublishedKills(killed({}), NOW);
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ severity: 'error', at: { field: ['status'] } });
  expect(finding?.why).toContain('From 2026-11-26 08:00 on');
  expect(finding?.fix).toBe(
    'Write `status: draft`, delete the file, or add when it was withdrawn: `updated: 2026-11-25 12:00`.',
  );
});

test.each([
  ['published', { updated: '2026-11-25T12:00:00-05:00' }],
  [
    'under embargo',
    {
      published: '2026-11-20T08:00:00-05:00',
      embargo: '2026-11-26T08:00:00-05:00',
      updated: '2026-11-25T12:00:00-05:00',
    },
  ],
  ['published, at that moment', { updated: '2026-11-26T08:00:00-05:00' }],
  [
    'published, with a retraction',
    { corrections: [{ date: '2026-11-25T08:00:00-05:00', kind: 'retraction' as const, text: 'Wrong.', minor: false }] },
  ],
])('with the time of its withdrawal, nothing is announced of it at any time: it was to be %s', (_, fields) => {
  const content = killed(fields);
  expect(unpublishedKills(content, NOW)).toMatchObject([{ severity: 'warning' }]);
  for (const now of [NOW, LATER]) {
    for (const isPreview of [false, true]) {
      const { stories, killed: notices } = openNewsroom(content, now, isPreview);
      expect([stories, notices]).toEqual([[], []]);
    }
    expect(nextChange(content, now)).toBeUndefined();
  }
});

test.each([
  ['without another time', {}],
  ['with a time before its hour', { updated: '2026-11-25T08:00:00-05:00' }],
  ['with a time after its hour', { updated: '2026-11-27T08:00:00-05:00' }],
])('before its hour, nothing is published of it, %s, and its times stop no build', (_, fields) => {
  const content = killed({ ...fields, aliases: ['/old/'] });
  const { stories, killed: notices } = openNewsroom(content, NOW);
  expect([stories, notices]).toEqual([[], []]);
  const [story] = content.articles.values();
  expect(story && storyTimes(story.data.frontMatter, NOW, 'America/New_York')).toEqual([]);
});

test('a story that came out and was withdrawn later is none of these', () => {
  const content = killed({ published: '2026-11-24T08:00:00-05:00', updated: '2026-11-25T08:00:00-05:00' });
  expect(unpublishedKills(content, NOW)).toEqual([]);
  expect(openNewsroom(content, NOW).killed).toHaveLength(1);
});
