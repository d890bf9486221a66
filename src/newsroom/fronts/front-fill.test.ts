import { describe, expect, test } from 'vitest';
import { front, type Front } from '../../schema/front.ts';
import { dailyStories } from '../daily-stories-for-tests.ts';
import { fillSlots } from './front-fill.ts';
import { newsroomForTests, type StoryForTests } from '../newsroom-for-tests.ts';

const SECTIONS = {
  news: { name: 'News' },
  life: { name: 'Life' },
  opinion: { name: 'Opinion' },
  livewire: { name: 'Livewire', wire: true },
};
const NOW = '2026-11-28T12:00:00Z';
const LATER = '2026-11-28T12:00:01Z';

const PHOTOS: Record<string, [number, number]> = { 'photos/a.jpg': [480, 320], 'photos/b.jpg': [480, 320] };

type Slots = Parameters<typeof front.parse>[0];

function withPhoto(list: StoryForTests[], index: number): StoryForTests[] {
  return list.map((story, at) => (at === index ? { ...story, photo: { src: '/photos/a.jpg', alt: 'A' } } : story));
}

/** The ids that stand in each slot. */
function filled(slots: Front['slots'] | unknown[], list: StoryForTests[], now = NOW, own?: string): string[][] {
  const newsroom = newsroomForTests({ now, sections: SECTIONS, stories: list, photos: PHOTOS });
  const parsed = front.parse({ slots } as Slots).slots;
  return fillSlots(parsed, newsroom, own).map(({ stories: shown }) => shown.map(({ id }) => id.slice(8)));
}

describe('the fill rule', () => {
  const lead = { kind: 'lead' };

  test('takes the newest, whether or not they have a photo', () => {
    const list = withPhoto(dailyStories('news', 5), 2);
    expect(filled([{ kind: 'top', count: 3 }], list)).toEqual([['news-0', 'news-1', 'news-2']]);
  });

  test('gives the first place to the newest with a photo, and the others to the newest', () => {
    expect(filled([{ kind: 'lead', count: 5 }], withPhoto(dailyStories('news', 6), 3))).toEqual([
      ['news-3', 'news-0', 'news-1', 'news-2', 'news-4'],
    ]);
  });

  test('looks for no photo where a pin has the first place', () => {
    const slot = { kind: 'lead', count: 2, pins: ['2026/11/news-5'] };
    expect(filled([slot], withPhoto(dailyStories('news', 6), 3))).toEqual([['news-5', 'news-0']]);
  });

  test('leaves stories in other languages to their own slot, where the page has one', () => {
    const list = dailyStories('news', 4).map((story, index) => (index % 2 === 0 ? { ...story, lang: 'es' } : story));
    expect(filled([{ kind: 'top' }, { kind: 'languages', count: 1 }], list)).toEqual([
      ['news-1', 'news-3'],
      ['news-0'],
    ]);
    expect(filled([{ kind: 'top' }], list)).toEqual([['news-0', 'news-1', 'news-2', 'news-3']]);
  });

  test('lets no old story lead for its photo', () => {
    expect(filled([lead], withPhoto(dailyStories('news', 20), 7))).toEqual([['news-7']]);
    expect(filled([lead], withPhoto(dailyStories('news', 20), 8))).toEqual([['news-0']]);
  });

  test('looks for a photo among the twelve newest only', () => {
    const twiceADay = (index: number) => [...withPhoto(dailyStories('news', 10), index), ...dailyStories('life', 10)];
    expect(filled([lead], twiceADay(5))).toEqual([['news-5']]);
    expect(filled([lead], twiceADay(6))).not.toEqual([['news-6']]);
  });

  test('counts a photo whose licence has ended as none', () => {
    const list = dailyStories('news', 4);
    const shown = (expires: string) =>
      list.map((story, at) => {
        if (at === 1) return { ...story, photo: { src: '/photos/b.jpg', alt: 'B', expires } };
        return at === 2 ? { ...story, photo: { src: '/photos/a.jpg', alt: 'A' } } : story;
      });
    expect(filled([lead], shown(NOW))).toEqual([['news-2']]);
    expect(filled([lead], shown(LATER))).toEqual([['news-1']]);
  });

  test('lets no story in another language lead', () => {
    const inLanguage = (lang: string) =>
      withPhoto(withPhoto(dailyStories('news', 4), 1), 2).map((story, at) => (at === 1 ? { ...story, lang } : story));
    const slots = [lead, { kind: 'top', count: 2 }];
    expect(filled(slots, inLanguage('ja'))).toEqual([['news-2'], ['news-0', 'news-1']]);
    expect(filled(slots, inLanguage('en-US'))).toEqual([['news-1'], ['news-0', 'news-2']]);
  });

  test('none leaves the places free that no pin takes', () => {
    const top = { kind: 'top', fill: 'none', pins: ['2026/11/news-4'] };
    expect(filled([top], dailyStories('news', 5))).toEqual([['news-4']]);
  });

  test('keeps wire posts, opinion and letters out of the news', () => {
    const list = [
      ...dailyStories('livewire', 2),
      ...dailyStories('opinion', 2, { type: 'opinion' }),
      ...dailyStories('life', 1, { type: 'letter' }),
      ...dailyStories('news', 1),
    ];
    expect(filled([{ kind: 'top' }], list)).toEqual([['news-0']]);
  });

  test('takes stories of the named sections only, also opinion', () => {
    const list = [
      ...dailyStories('news', 3),
      ...dailyStories('opinion', 1, { type: 'opinion' }),
      ...dailyStories('life', 1),
    ];
    expect(filled([{ kind: 'top', from: ['opinion', 'life'] }], list)).toEqual([['opinion-0', 'life-0']]);
  });

  test('takes stories of its section for the strip of a section, also opinion', () => {
    const list = [...dailyStories('news', 3), ...dailyStories('opinion', 2, { type: 'opinion' })];
    const slots = ['opinion', 'life', 'news'].map((section) => ({ kind: 'section', section, count: 2 }));
    expect(filled(slots, list)).toEqual([['opinion-0', 'opinion-1'], [], ['news-0', 'news-1']]);
  });

  test('takes those of its own section on the page of a section, where a slot names no other', () => {
    const list = [...dailyStories('news', 2), ...dailyStories('life', 3)];
    const slots = [lead, { kind: 'top', count: 1, from: ['news'] }, { kind: 'top' }];
    expect(filled(slots, list, NOW, 'life')).toEqual([['life-0'], ['news-0'], ['life-1', 'life-2']]);
  });
});

describe('a pin', () => {
  const pinned = (until?: string) => [
    { kind: 'lead', pins: [{ story: '2026/11/news-3', ...(until && { until }) }] },
    { kind: 'top', count: 2 },
  ];
  const list = dailyStories('news', 5);

  test('comes before the stories that the fill rule takes', () => {
    expect(filled(pinned(), list)).toEqual([['news-3'], ['news-0', 'news-1']]);
  });

  test('stands until its time is over, and not a second longer', () => {
    expect(filled(pinned(LATER), list)).toEqual([['news-3'], ['news-0', 'news-1']]);
    expect(filled(pinned(LATER), list, LATER)).toEqual([['news-0'], ['news-1', 'news-2']]);
  });

  test.each([{ status: 'draft' }, { status: 'killed' }, { embargo: LATER }] as const)(
    'on a story that is not public falls back: %o',
    (fields) => {
      const hidden = list.map((story) => (story.id.endsWith('news-3') ? { ...story, ...fields } : story));
      expect(filled(pinned(), hidden)).toEqual([['news-0'], ['news-1', 'news-2']]);
    },
  );

  test('on a story that is not there falls back', () => {
    expect(filled(pinned(), list.slice(0, 3))).toEqual([['news-0'], ['news-1', 'news-2']]);
  });

  test('takes the story out of every other slot, also of one further up', () => {
    const slots = [{ kind: 'lead' }, { kind: 'top', count: 1, pins: ['2026/11/news-0'] }];
    expect(filled(slots, list)).toEqual([['news-1'], ['news-0']]);
  });

  test('that is the second on its story gives way to the first', () => {
    const pins = ['2026/11/news-2'];
    const slots = [
      { kind: 'lead', pins },
      { kind: 'top', count: 1, pins },
    ];
    expect(filled(slots, list)).toEqual([['news-2'], ['news-0']]);
  });

  test('waits where there are more than places, until one before it goes', () => {
    const pins = [{ story: '2026/11/news-4', until: LATER }, '2026/11/news-3'];
    expect(filled([{ kind: 'lead', pins }], list)).toEqual([['news-4']]);
    expect(filled([{ kind: 'lead', pins }], list, LATER)).toEqual([['news-3']]);
  });

  test('that waits leaves its story to the other slots', () => {
    const slots = [
      { kind: 'lead', pins: ['2026/11/news-4', '2026/11/news-0'] },
      { kind: 'top', count: 1 },
    ];
    expect(filled(slots, list)).toEqual([['news-4'], ['news-0']]);
  });
});

test('no story stands on a page twice, whatever the slots', () => {
  const list = [
    ...dailyStories('news', 12),
    ...dailyStories('life', 8),
    ...dailyStories('opinion', 5, { type: 'opinion' }),
  ];
  const slots = [
    { kind: 'lead', count: 5, pins: ['2026/11/life-2', '2026/11/opinion-1'] },
    { kind: 'wire' },
    { kind: 'top', count: 6, pins: ['2026/11/life-2'] },
    { kind: 'section', section: 'news' },
    { kind: 'section', section: 'news' },
    { kind: 'opinion', section: 'opinion' },
    { kind: 'section', section: 'life' },
  ];
  const shown = filled(slots, list).flat();
  expect(shown.length).toBeGreaterThan(18);
  expect(new Set(shown).size).toBe(shown.length);
});
