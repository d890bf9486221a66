import { describe, expect, test } from 'vitest';
import { newsroomForTests, storyIn, type StoryForTests } from '../newsroom-for-tests.ts';
import { relatedStories, relatedViews } from './related-stories.ts';

/** Stories an hour apart, oldest first; each has the tag `coast` unless it says something else. */
function newsroomOf(stories: readonly StoryForTests[]) {
  const published = (hour: number) => new Date(Date.UTC(2026, 9, 1, hour)).toISOString();
  return newsroomForTests({
    stories: stories.map((story, hour) => ({
      published: published(hour),
      headline: story.id,
      tags: ['coast'],
      ...story,
    })),
  });
}

/** The ids of what a story shows. */
function shown(stories: readonly StoryForTests[], id: string) {
  const newsroom = newsroomOf(stories);
  const { earlier = [], later = [] } = relatedStories(storyIn(newsroom, id), newsroom);
  return { earlier: earlier.map(({ headline }) => headline), later: later.map(({ headline }) => headline) };
}

const [A, B, C, D, E] = ['a', 'b', 'c', 'd', 'e'].map((name) => ({ id: `2026/10/${name}` })) as [
  StoryForTests,
  StoryForTests,
  StoryForTests,
  StoryForTests,
  StoryForTests,
];

describe('a story shows', () => {
  test('earlier ones, and the newest three of the later ones that picked it', () => {
    expect(shown([A, B, C, D, E], B.id)).toEqual({ earlier: [A.id], later: [E.id, D.id, C.id] });
    expect(shown([A, B, C, D, E], A.id).later).toEqual([E.id, D.id, C.id]);
  });

  test('what editors pin first, and then the nearest', () => {
    const pinned = { ...D, related: [A.id] };
    expect(shown([{ ...A, tags: [] }, B, C, pinned], D.id).earlier).toEqual([A.id, C.id, B.id]);
    expect(shown([{ ...A, tags: [] }, B, C, pinned], A.id).later).toEqual([D.id]);
  });

  test('a later story in which an editor pinned it, though newer ones picked it, too', () => {
    expect(shown([A, { ...B, related: [A.id] }, C, D, E], A.id).later).toEqual([E.id, D.id, B.id]);
  });

  test('as what came of it, only what an editor pinned it in and later parts of its series', () => {
    const series = (part: number) => ({ series: { id: 'storms', part } });
    const stories = [
      { ...A, ...series(2) },
      { ...B, ...series(3), tags: [] },
      { ...C, ...series(1), tags: [] },
      { ...D, tags: [], related: [A.id] },
      E,
    ];
    const followUpsOf = (list: readonly StoryForTests[]) => {
      const newsroom = newsroomOf(list);
      const { later = [] } = relatedStories(storyIn(newsroom, A.id), newsroom);
      return later.map(({ headline, isFollowUp = false }) => [headline, isFollowUp]);
    };
    expect(followUpsOf([A, B])).toEqual([[B.id, false]]);
    expect(followUpsOf(stories.slice(0, 3))).toEqual([
      [C.id, false],
      [B.id, true],
    ]);
    expect(followUpsOf([A, ...stories.slice(3)])).toEqual([
      [E.id, false],
      [D.id, true],
    ]);
  });

  test('no story twice: a later one that it pins does not stand among those that came of it', () => {
    expect(shown([{ ...A, related: [C.id] }, B, C], A.id)).toEqual({ earlier: [C.id], later: [B.id] });
  });

  test('never itself', () => {
    expect(shown([{ ...A, related: [A.id] }], A.id)).toEqual({ earlier: [], later: [] });
  });

  test.each([
    ['a draft', { status: 'draft' as const }],
    ['a killed story', { status: 'killed' as const }],
    ['a story under embargo', { embargo: '2030-01-01T00:00:00Z' }],
  ])('nothing of %s, even where it is pinned', (_, fields) => {
    const related = [A.id, C.id];
    expect(
      shown(
        [
          { ...A, ...fields },
          { ...B, related },
          { ...C, ...fields },
        ],
        B.id,
      ),
    ).toEqual({
      earlier: [],
      later: [],
    });
  });

  test('no retracted story, unless an editor pins it', () => {
    const stories = [A, { ...B, status: 'retracted' as const }, C];
    expect(shown(stories, A.id).later).toEqual([C.id]);
    expect(shown(stories, B.id)).toEqual({ earlier: [A.id], later: [] });
    expect(shown(stories, C.id).earlier).toEqual([A.id]);
    expect(shown([...stories, { ...D, related: [B.id] }], D.id).earlier).toContain(B.id);
  });

  test('on the wire, nothing that is long over', () => {
    const old = { ...A, published: '2026-01-01T00:00:00Z' };
    expect(shown([old, { ...B, section: 'livewire' }], B.id).earlier).toEqual([]);
    expect(shown([old, { ...B, type: 'live' }], B.id).earlier).toEqual([]);
    expect(shown([old, B], B.id).earlier).toEqual([A.id]);
  });
});

test('a new story changes what five earlier ones show at most, whatever their tags, series and pins are', () => {
  let state = 7;
  const random = (below: number) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
  const words = ['coast', 'road', 'schools', 'council', 'ferry', 'budget', 'storm', 'harbor'];
  const stories = Array.from({ length: 80 }, (_, number): StoryForTests => {
    const pin = random(8) === 0 && number > 0 ? [`2026/10/s${random(number)}`] : undefined;
    return {
      id: `2026/10/s${number}`,
      published: new Date(Date.UTC(2026, 0, 1) + number * 7_200_000).toISOString(),
      tags: words.filter((_word, rank) => random(rank + 2) === 0),
      ...(random(6) === 0 && { series: { id: 'storms', part: number + 1 } }),
      ...(pin && { related: pin }),
    };
  });
  const pagesOf = (count: number) => {
    const newsroom = newsroomForTests({ stories: stories.slice(0, count) });
    return new Map(newsroom.stories.map((story) => [story.id, JSON.stringify(relatedStories(story, newsroom))]));
  };
  const sites = [...stories, undefined].map((_, count) => pagesOf(count));
  const changes = sites.map((after, count) => {
    const before = sites[count - 1] ?? new Map<string, string>();
    return [...before].filter(([id, page]) => after.get(id) !== page).length;
  });
  expect(Math.max(...changes)).toBe(5);
});

test('links carry no more of a story than headline, address, day and language, so that a correction there changes nothing', () => {
  const newsroom = newsroomOf([{ ...A, standfirst: 'Secret', lang: 'es' }, B]);
  expect(relatedStories(storyIn(newsroom, B.id), newsroom).earlier).toEqual([
    { headline: A.id, url: '/2026/10/a/', published: '2026-10-01T00:00:00.000Z', language: 'es' },
  ]);
});

test('words are in the language of each story, and days in the language of the page', () => {
  const { publication } = newsroomOf([]);
  const link = { headline: 'The flood', url: '/2026/10/a/', published: '2026-10-01T12:00:00Z' };
  expect(relatedViews([link, { ...link, language: 'es' }], 'es', publication)).toMatchObject([
    { headline: 'The flood', language: 'en-US', time: { text: '1 de octubre de 2026' } },
    { headline: 'The flood', url: '/2026/10/a/' },
  ]);
  expect(relatedViews([{ ...link, language: 'es', isRetracted: true }], 'en', publication)).toMatchObject([
    { headline: 'Retirado: The flood' },
  ]);
  expect(relatedViews(undefined, 'en', publication)).toEqual([]);
});
