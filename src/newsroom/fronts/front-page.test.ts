import { expect, test } from 'vitest';
import { dailyStories } from '../daily-stories-for-tests.ts';
import type { Band } from './front-bands.ts';
import { frontPage, frontSources } from './front-page.ts';
import { newsroomForTests, type ContentForTests, type StoryForTests } from '../newsroom-for-tests.ts';

const SECTIONS = { news: { name: 'News' }, opinion: { name: 'Opinion' }, livewire: { name: 'Livewire', wire: true } };
const LETTER = { name: 'Memo', pitch: 'Start', frequency: 'Daily', provider: { kind: 'buttondown', username: 'm' } };

function bands(stories: readonly StoryForTests[], more: ContentForTests = {}): Band[] {
  const publication = { navigation: ['news', 'opinion', 'livewire'] };
  const newsroom = newsroomForTests({ stories, sections: SECTIONS, publication, ...more });
  return frontPage(frontSources(newsroom)).bands;
}

test('the front of a publication without stories says so, and no other does', () => {
  const isEmpty = (stories: readonly StoryForTests[]) => frontPage(frontSources(newsroomForTests({ stories }))).isEmpty;
  expect(isEmpty([])).toBe(true);
  expect(isEmpty([{ id: '2026/11/a', status: 'draft' }])).toBe(true);
  expect(isEmpty([{ id: '2026/11/a' }])).toBeUndefined();
});

const summary = (list: Band[]) =>
  list.map((band) =>
    'cards' in band ? `${band.kind} ${band.cards.map(({ url }) => url.slice(9, -1)).join(' ')}` : band.kind,
  );

test('without a file, the page has a lead, the wire, the news, and a strip for each section', () => {
  const list = [
    ...dailyStories('news', 9),
    ...dailyStories('opinion', 2, { type: 'opinion' }),
    ...dailyStories('livewire', 6),
  ];
  expect(summary(bands(list))).toEqual([
    'lead news-0',
    'top news-1 news-2 news-3 news-4 news-5 news-6',
    'section news-7 news-8',
    'opinion opinion-0 opinion-1',
  ]);
});

test('a wire of six posts or more is beside the lead when its slot comes next, and across the page elsewhere', () => {
  const list = [...dailyStories('news', 2), ...dailyStories('livewire', 6)];
  const [lead] = bands(list);
  expect(lead?.kind === 'lead' && lead.wire?.items.map(({ url }) => url)).toEqual([
    '/2026/11/livewire-0/',
    '/2026/11/livewire-1/',
    '/2026/11/livewire-2/',
    '/2026/11/livewire-3/',
    '/2026/11/livewire-4/',
    '/2026/11/livewire-5/',
  ]);
  expect(summary(bands(list.slice(0, -1)))).toEqual(['lead news-0', 'wire', 'top news-1']);
  const laidOut = (...kinds: ('wire' | 'lead' | 'top')[]) =>
    summary(bands(list, { fronts: { home: { slots: kinds.map((kind) => ({ kind })) } } }));
  expect(laidOut('wire', 'lead')).toEqual(['wire', 'lead news-0']);
  expect(laidOut('lead', 'top', 'wire')).toEqual(['lead news-0', 'top news-1', 'wire']);
});

test('the strip of a section has its name and leads to its page', () => {
  const strip = bands(dailyStories('opinion', 1, { type: 'opinion' })).find(({ kind }) => kind === 'opinion');
  expect(strip).toMatchObject({ section: { name: 'Opinion', url: '/opinion/' } });
});

test('a file lays the page out in its order', () => {
  const fronts: ContentForTests['fronts'] = {
    home: {
      slots: [
        { kind: 'newsletter', newsletter: 'memo' },
        { kind: 'opinion', section: 'opinion', count: 1 },
        { kind: 'lead', count: 2, pins: ['2026/11/news-3'] },
      ],
    },
  };
  const list = [...dailyStories('news', 5), ...dailyStories('opinion', 2, { type: 'opinion' })];
  expect(
    summary(bands(list, { fronts, newsletters: { memo: LETTER } as ContentForTests['newsletters'] & object })),
  ).toEqual(['newsletter', 'opinion opinion-0', 'lead news-3 news-0']);
});

test('a retracted story stands only where an editor pins it, and as retracted', () => {
  const list = dailyStories('news', 4).map((story, index) => ({
    ...story,
    ...(index === 0 && { status: 'retracted' as const, headline: 'False' }),
  }));
  expect(summary(bands(list))).toEqual(['lead news-1', 'wire', 'top news-2 news-3']);
  const fronts: ContentForTests['fronts'] = {
    home: { slots: [{ kind: 'section', section: 'news', count: 2, pins: ['2026/11/news-0'] }] },
  };
  const [strip] = bands(list, { fronts });
  expect(strip && summary([strip])).toEqual(['section news-0 news-1']);
  expect(strip && 'cards' in strip && strip.cards[0]?.headline).toBe('Retracted: False');
});

test('a slot that nothing stands in is left out', () => {
  const fronts: ContentForTests['fronts'] = {
    home: { slots: [{ kind: 'lead' }, { kind: 'newsletter' }, { kind: 'section', section: 'opinion' }] },
  };
  expect(summary(bands(dailyStories('news', 1), { fronts }))).toEqual(['lead news-0']);
});

test('a publication without a story has a front page with the wire', () => {
  expect(summary(bands([]))).toEqual(['wire']);
});
