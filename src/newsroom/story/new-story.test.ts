import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { newStoryFile, type NewStory } from './new-story.ts';

const STORY: NewStory = {
  headline: 'Storm closes the Coast Road',
  section: 'news',
  authors: ['lena-marsh'],
  published: '2026-11-23T06:30:00-05:00',
  status: 'draft',
  slug: 'storm-closes-the-coast-road',
};

const fileOf = (story: Partial<NewStory> = {}, timeZone = 'America/New_York') => {
  const reading = newStoryFile({ ...STORY, ...story }, timeZone);
  return reading.ok ? reading.value : reading.problems;
};

test('a new story has its fields in the order in which editors read them', () => {
  expect(fileOf({ type: 'analysis', authors: ['lena-marsh', 'li-wei'] })).toEqual({
    file: 'content/articles/2026/11/storm-closes-the-coast-road.md',
    text: `---
headline: Storm closes the Coast Road
section: news
type: analysis
published: 2026-11-23 06:30
byline: [lena-marsh, li-wei]
status: draft
---

`,
  });
});

test('what goes without saying is not written', () => {
  expect(fileOf({ type: 'news', authors: [], status: 'published', body: 'More to come.' })).toMatchObject({
    text: `---
headline: Storm closes the Coast Road
section: news
published: 2026-11-23 06:30
---

More to come.
`,
  });
});

test('the folder is the month that the newsroom’s clock shows, whatever the offset', () => {
  const published = '2026-12-01T02:00:00Z';
  expect(fileOf({ published })).toMatchObject({ file: expect.stringContaining('/2026/11/') });
  expect(fileOf({ published }, 'Europe/Berlin')).toMatchObject({ file: expect.stringContaining('/2026/12/') });
});

test.each([
  ['Budget: what changes'],
  ['"We can put it back," mayor says'],
  ['# 1 with a bullet'],
  ['{ not: a map }'],
  ['- dash first'],
  ['yes'],
  ['2026'],
  ['@mayor & *stars*'],
  ['Ends in a colon:'],
  ['عاصفة تغلق الطريق الساحلي'],
  [
    'A headline that is long enough to be folded onto a second line by a writer of YAML that folds at eighty characters',
  ],
])('a headline is written so that it reads as it was typed: %s', (headline) => {
  const reading = newStoryFile({ ...STORY, headline }, 'America/New_York');
  const yaml = reading.ok ? (reading.value.text.split('---\n')[1] ?? '') : '';
  expect(yaml).toMatch(/^headline: .*\nsection: news\n/);
  expect(parse(yaml)).toMatchObject({ headline });
});

test('line breaks in a headline become spaces', () => {
  expect(fileOf({ headline: ' Storm\n closes ' })).toMatchObject({
    text: expect.stringContaining('headline: Storm closes\n'),
  });
});

test('a story that the build would refuse is not made', () => {
  expect(fileOf({ headline: '' })).toHaveLength(1);
  expect(fileOf({ headline: 'a\u0007b' })).toHaveLength(1);
});
