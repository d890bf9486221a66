import { describe, expect, test } from 'vitest';
import { historyLink, historyPage, type StoryHistory } from './history-page.ts';
import { newsroomForTests, storyIn } from '../newsroom/newsroom-for-tests.ts';
import type { PublishedVersion } from './story-versions.ts';

const STORY = '2026/11/road';
const NEWSROOM = newsroomForTests({
  now: '2026-11-24T00:00:00Z',
  stories: [{ id: STORY, headline: 'The "coast" road', published: '2026-11-23T06:30:00-05:00' }],
});

function version(hour: number, due = 11): PublishedVersion {
  const [since, dueTime] = [hour, due].map((value) => Date.UTC(2026, 10, 23, value));
  return {
    since: since ?? 0,
    due: dueTime ?? 0,
    origin: 'saved',
    changes: [{ part: 'body', paragraphs: [{ kind: 'same', count: hour }] }],
  };
}

const histories = (history: StoryHistory) => new Map([[STORY, history]]);
const pageOf = (history: StoryHistory) => historyPage(storyIn(NEWSROOM), histories(history), NEWSROOM);
const linkOf = (history: StoryHistory) => historyLink(storyIn(NEWSROOM), histories(history), NEWSROOM);

describe('a history page', () => {
  const page = pageOf({ versions: [version(12), version(14), version(16)] });

  test('leads from the newest version to the first, in the time of the newsroom', () => {
    expect(page?.published).toMatchObject({ text: 'Nov. 23, 2026, 6:30 a.m. EST' });
    expect(page?.later.map(({ time }) => time)).toEqual([
      { text: 'Nov. 23, 2026, 11 a.m. EST', datetime: '2026-11-23T16:00:00Z' },
      { text: 'Nov. 23, 2026, 9 a.m. EST', datetime: '2026-11-23T14:00:00Z' },
    ]);
    expect(page?.first?.time.text).toBe('Nov. 23, 2026, 7 a.m. EST');
  });

  test('asks search engines to pass it over, and links back to the story', () => {
    expect(page?.head).toMatchObject({ noindex: true, canonical: '/2026/11/road/history/' });
    expect(page?.story).toEqual({ name: 'The “coast” road', url: '/2026/11/road/' });
  });

  test('claims no first publication when the beginning is not in the copy', () => {
    const cut = pageOf({ versions: [version(12)], cut: Date.UTC(2026, 10, 23, 12) });
    expect(cut?.published).toBeUndefined();
    expect(cut?.cut?.text).toBe('Nov. 23, 2026, 7 a.m. EST');
  });

  test('is not made for a story that never changed, or that git does not know', () => {
    expect(pageOf({ versions: [version(12)] })).toBeUndefined();
    expect(historyPage(storyIn(NEWSROOM), new Map(), NEWSROOM)).toBeUndefined();
  });

  test('holds nothing of a version that is still to come out', () => {
    const late = pageOf({ versions: [version(12), version(14), version(30, 30), version(31, 11)] });
    expect(late?.later.map(({ changes }) => changes[0]?.paragraphs)).toEqual([[{ kind: 'same', count: 14 }]]);
    expect(pageOf({ versions: [version(12), version(30, 30)] })).toBeUndefined();
  });
});

test('a story links to its history when there is a change to be seen', () => {
  const link = { name: 'See what changed', url: '/2026/11/road/history/' };
  expect(linkOf({ versions: [version(12), version(14)] })).toEqual(link);
  expect(linkOf({ versions: [version(12)], cut: 0 })).toBeUndefined();
  expect(linkOf({ versions: [version(12), version(30, 30)] })).toBeUndefined();
});
