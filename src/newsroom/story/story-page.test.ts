import { describe, expect, test } from 'vitest';
import { newsroomForTests, storyIn, type StoryForTests } from '../newsroom-for-tests.ts';
import { storyPage } from './story-page.ts';
import { storySources } from './story-sources.ts';

const MEMO = {
  name: 'Memo',
  pitch: 'Start',
  frequency: 'Daily',
  provider: { kind: 'buttondown', username: 'x' },
} as const;

function pageOf(fields: Partial<StoryForTests>, others: readonly StoryForTests[] = []) {
  return storyPage(sourcesOf(fields, others));
}

function sourcesOf(fields: Partial<StoryForTests>, others: readonly StoryForTests[] = []) {
  const newsroom = newsroomForTests({
    publication: { newsletter: 'memo' },
    authors: { 'jane-doe': { name: 'Jane Doe' }, 'li-wei': { name: 'Li Wei' } },
    newsletters: { memo: MEMO, letter: { ...MEMO, name: 'Letter' } },
    photos: { 'photos/pier.jpg': [480, 320], 'articles/2026/11/a.jpg': [480, 320] },
    stories: [{ id: '2026/11/storm', ...fields }, ...others],
  });
  return storySources(storyIn(newsroom, '2026/11/storm'), newsroom);
}

test('a story of the least that there can be has all that every page has', () => {
  const page = pageOf({});
  expect(page).toMatchObject({
    headline: 'Storm',
    section: { name: 'News', url: '/news/' },
    published: { text: 'Nov. 23, 2026, 6:30 a.m. EST' },
    byline: [],
    corrections: { above: [], below: [] },
    topics: [],
    retracted: false,
    signup: { id: 'memo' },
    comments: { entry: { kind: 'mail' } },
    livewire: { items: [] },
    masthead: { roles: [{ role: 'Editor' }] },
    head: {
      title: 'Storm',
      description: 'Storm',
      canonical: '/2026/11/storm/',
      kind: 'article',
    },
  });
  for (const name of ['kicker', 'label', 'standfirst', 'updated', 'photo']) expect(page).not.toHaveProperty(name);
});

test('a page is made from the authors and photos of its story alone', () => {
  const { authors, photos } = sourcesOf({ byline: ['jane-doe'], bodyPhotos: ['./a.jpg'] });
  expect([...authors.keys()]).toEqual(['jane-doe']);
  expect([...photos.keys()]).toEqual(['articles/2026/11/a.jpg']);
});

test('what a page prints is plain data, which JSON can carry', () => {
  const page = pageOf({
    kicker: 'Weather',
    tags: ['coast-road'],
    dateline: { city: 'Madison' },
    bodyPhotos: ['./a.jpg'],
  });
  expect(JSON.parse(JSON.stringify(page))).toEqual(page);
});

describe('the newsletter is', () => {
  test.each([
    ['the publication’s where the story names none', {}, 'memo'],
    ['the one that the story names', { newsletter: 'letter' }, 'letter'],
    ['none where the story wants none', { newsletter: false as const }, undefined],
  ])('%s', (_, fields, id) => {
    expect(pageOf(fields).signup?.id).toBe(id);
  });
});

test('the body knows every newsletter, so that it can refuse one that is not there', () => {
  expect(pageOf({}).body.context.newsletters).toEqual(['memo', 'letter']);
});

test('the body knows its pictures by the paths that it writes', () => {
  const { pictures } = pageOf({ bodyPhotos: ['./a.jpg', '/photos/pier.jpg', './missing.jpg'] }).body.context;
  expect(Object.keys(pictures)).toEqual(['./a.jpg', '/photos/pier.jpg']);
});

test('a correction counts as an update of the story', () => {
  const corrections = [{ date: '2026-11-24T08:00:00-05:00', kind: 'correction' as const, text: 'It is Tuesday.' }];
  expect(pageOf({ corrections })).toMatchObject({
    updated: { text: 'Nov. 24, 2026, 8 a.m. EST' },
    corrections: { above: [{ label: 'Correction', text: 'It is Tuesday.' }], below: [] },
  });
});

test('a later story changes nothing on the page of an earlier one of other topics', () => {
  const later = ['news', 'livewire'].map((section) => ({
    id: `2026/12/${section}`,
    section,
    published: '2026-12-01T00:00:00Z',
    tags: ['schools'],
  }));
  expect(sourcesOf({ tags: ['coast-road'] }, later)).toEqual(sourcesOf({ tags: ['coast-road'] }));
});

test('a later story of its topics adds a link and nothing else', () => {
  const other = { id: '2026/12/road', headline: 'The "road"', published: '2026-12-01T12:00:00Z', tags: ['coast-road'] };
  const { later, ...rest } = sourcesOf({ tags: ['coast-road'] }, [other]);
  expect(later).toHaveLength(1);
  expect(rest).toEqual(sourcesOf({ tags: ['coast-road'] }));
  expect(pageOf({ tags: ['coast-road'] }, [other]).related).toEqual({
    later: [
      {
        headline: 'The “road”',
        url: '/2026/12/road/',
        time: { text: 'Dec. 1, 2026', datetime: '2026-12-01T12:00:00Z' },
      },
    ],
    earlier: [],
  });
});

test('a retracted story is called so where its page is named: in tabs, in results and on social networks', () => {
  const { headline, head } = pageOf({ status: 'retracted', socialHeadline: 'Gale' });
  expect([headline, head.title, head.socialTitle]).toEqual(['Storm', 'Retracted: Storm', 'Retracted: Gale']);
});

test('the body knows whether there is a wire, so that it can refuse a list of nothing', () => {
  expect(pageOf({}).body.context.hasLivewire).toBe(true);
  const newsroom = newsroomForTests({ sections: { news: { name: 'News' } }, stories: [{ id: '2026/11/storm' }] });
  expect(storyPage(storySources(storyIn(newsroom), newsroom)).body.context.hasLivewire).toBe(false);
});

test('an obituary does not grow old; any other story may', () => {
  expect(pageOf({ type: 'obituary' }).growsOld).toBe(false);
  expect(pageOf({ type: 'explainer' }).growsOld).toBe(true);
});

test('a syndicated story names its first address, and social networks may get another headline', () => {
  expect(pageOf({ canonical: 'https://example.com/a', socialHeadline: 'Other' }).head).toMatchObject({
    canonical: 'https://example.com/a',
    socialTitle: 'Other',
  });
});

test.each([
  [{}, undefined, undefined],
  [{ type: 'opinion' }, 'Opinion', undefined],
  [{ type: 'opinion', kicker: 'opinion' }, undefined, 'opinion'],
  [{ type: 'analysis', kicker: 'The harbor' }, 'Analysis', 'The harbor'],
  [{ kicker: 'The harbor' }, undefined, 'The harbor'],
] as const)('%j has a label of its kind, unless its kicker says it', (fields, label, kicker) => {
  const page = pageOf(fields);
  expect(page.label).toBe(label);
  expect(page.kicker).toBe(kicker);
});
