import { describe, expect, test } from 'vitest';
import { front, type Front } from '../schema/front.ts';
import { fillSlots } from './front-fill.ts';
import { newsroomForTests, type StoryForTests } from './newsroom-for-tests.ts';

const SECTIONS = {
  news: { name: 'News' },
  life: { name: 'Life' },
  opinion: { name: 'Opinion' },
  livewire: { name: 'Livewire', wire: true },
};
const NOW = '2026-11-28T12:00:00Z';
const LATER = '2026-11-28T12:00:01Z';

type Slots = Parameters<typeof front.parse>[0];

/** Stories of one section, the first the newest: `news-0`, `news-1`. */
function stories(section: string, count: number, fields: Partial<StoryForTests> = {}): StoryForTests[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `2026/11/${section}-${index}`,
    section,
    published: `2026-11-${String(28 - index).padStart(2, '0')}T00:00:00Z`,
    ...fields,
  }));
}

function withPhoto(list: StoryForTests[], index: number): StoryForTests[] {
  return list.map((story, at) => (at === index ? { ...story, photo: { src: '/photos/a.jpg', alt: 'A' } } : story));
}

/** The ids that stand in each slot. */
function filled(slots: Front['slots'] | unknown[], list: StoryForTests[], now = NOW, own?: string): string[][] {
  const newsroom = newsroomForTests({ now, sections: SECTIONS, stories: list, photos: { 'photos/a.jpg': [480, 320] } });
  const parsed = front.parse({ slots } as Slots).slots;
  return fillSlots(parsed, newsroom, own).map(({ stories: shown }) => shown.map(({ id }) => id.slice(8)));
}

describe('the fill rule', () => {
  const lead = { kind: 'lead' };

  test('takes the newest', () => {
    expect(filled([{ kind: 'top', count: 3 }], stories('news', 5))).toEqual([['news-0', 'news-1', 'news-2']]);
  });

  test('gives the first place to the newest with a photo, and the others to the newest', () => {
    expect(filled([{ kind: 'lead', count: 5 }], withPhoto(stories('news', 6), 3))).toEqual([
      ['news-3', 'news-0', 'news-1', 'news-2', 'news-4'],
    ]);
  });

  test('lets no old story lead for its photo', () => {
    expect(filled([lead], withPhoto(stories('news', 20), 11))).toEqual([['news-11']]);
    expect(filled([lead], withPhoto(stories('news', 20), 12))).toEqual([['news-0']]);
  });

  test('lets no story in another language lead', () => {
    const list = withPhoto(withPhoto(stories('news', 4), 1), 2).map((story, at) =>
      at === 1 ? { ...story, lang: 'ja' } : story,
    );
    expect(filled([{ kind: 'lead' }, { kind: 'top', count: 2 }], list)).toEqual([['news-2'], ['news-0', 'news-1']]);
  });

  test('none leaves the places free that no pin takes', () => {
    const top = { kind: 'top', fill: 'none', pins: ['2026/11/news-4'] };
    expect(filled([top], stories('news', 5))).toEqual([['news-4']]);
  });

  test('keeps wire posts, opinion and letters out of the news', () => {
    const list = [
      ...stories('livewire', 2),
      ...stories('opinion', 2, { type: 'opinion' }),
      ...stories('life', 1, { type: 'letter' }),
      ...stories('news', 1),
    ];
    expect(filled([{ kind: 'top' }], list)).toEqual([['news-0']]);
  });

  test('takes stories of the named sections only, also opinion', () => {
    const list = [...stories('news', 3), ...stories('opinion', 1, { type: 'opinion' }), ...stories('life', 1)];
    expect(filled([{ kind: 'top', from: ['opinion', 'life'] }], list)).toEqual([['opinion-0', 'life-0']]);
  });

  test('takes those of its own section on the page of a section', () => {
    const list = [...stories('news', 2), ...stories('life', 2)];
    expect(filled([lead, { kind: 'top' }], list, NOW, 'life')).toEqual([['life-0'], ['life-1']]);
  });
});

describe('a pin', () => {
  const pinned = (until?: string) => [
    { kind: 'lead', pins: [{ story: '2026/11/news-3', ...(until && { until }) }] },
    { kind: 'top', count: 2 },
  ];
  const list = stories('news', 5);

  test('stands before what the fill rule would take', () => {
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
});

test('no story stands on a page twice, whatever the slots', () => {
  const list = [...stories('news', 12), ...stories('life', 8), ...stories('opinion', 5, { type: 'opinion' })];
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
