import { expect, test } from 'vitest';
import { newsroomForTests } from '../newsroom-for-tests.ts';
import { tombstonePage } from './tombstone-page.ts';

const KILLED = {
  id: '2026/11/plant',
  status: 'killed',
  headline: 'Mayor sells plant',
  standfirst: 'A standfirst',
  kicker: 'Exclusive',
  tags: ['town-hall'],
} as const;

test('a killed story leaves its address and no word of its text', () => {
  const newsroom = newsroomForTests({ stories: [{ ...KILLED, tags: [...KILLED.tags] }] });
  const [killed] = newsroom.killed;
  expect(newsroom.killed).toEqual([
    {
      id: '2026/11/plant',
      url: '/2026/11/plant/',
      aliases: [],
      withdrawn: '2026-11-23T06:30:00-05:00',
      corrections: 0,
      guid: undefined,
      // Feeds that may have had the story have to say that it is gone.
      lists: ['/news/', '/tags/town-hall/'],
      // Old editions of newsletters keep its place empty.
      section: 'news',
      epoch: Date.parse('2026-11-23T06:30:00-05:00'),
    },
  ]);
  const page = killed && tombstonePage(killed, newsroom);
  expect(page).toMatchObject({ title: 'This story was withdrawn', head: { noindex: true, canonical: killed?.url } });
  expect(JSON.stringify(page)).not.toMatch(/mayor|standfirst|exclusive|town/i);
});

test('a story that was killed before it came out never was', () => {
  const stories = [{ ...KILLED, tags: [], published: '2027-01-01T00:00:00Z' }];
  expect(newsroomForTests({ now: '2026-12-01T00:00:00Z', stories }).killed).toEqual([]);
});
