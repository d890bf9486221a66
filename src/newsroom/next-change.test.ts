import { describe, expect, test } from 'vitest';
import { edition } from '../schema/newsletters/edition.ts';
import { nextChange } from './next-change.ts';
import { articleForTests, newsroomForTests } from './newsroom-for-tests.ts';

const NOW = Date.parse('2026-11-23T12:00:00Z');
const NOTHING = {
  authors: new Map(),
  editions: new Map(),
  fronts: new Map(),
  newsletters: new Map(),
  sections: new Map(),
};

function next(...stories: Parameters<typeof articleForTests>[0][]) {
  const articles = new Map(
    stories.map((fields, index) => {
      const frontMatter = articleForTests({ published: '2026-11-01T00:00:00Z', ...fields });
      return [`2026/11/story-${index}`, { file: '', digest: '', data: { frontMatter, bodyPhotos: [] } }];
    }),
  );
  return nextChange({ articles, ...NOTHING, publication: new Map() }, NOW);
}

/** The same with what the publication says: its name makes no difference, its settings do. */
function nextOf(publication: Parameters<typeof newsroomForTests>[0] & object, ...stories: string[]) {
  const { publication: data } = newsroomForTests(publication);
  const articles = new Map(
    stories.map((published, index) => [
      `2026/11/story-${index}`,
      { file: '', digest: '', data: { frontMatter: articleForTests({ published }), bodyPhotos: [] } },
    ]),
  );
  return nextChange(
    { articles, ...NOTHING, publication: new Map([['publication', { file: '', digest: '', data }]]) },
    NOW,
  );
}

test('the next story to come out is the next change', () => {
  expect(next({ published: '2026-11-25T08:00:00-05:00' }, { published: '2026-11-24T08:00:00-05:00' }, {})).toEqual({
    at: '2026-11-24T13:00:00.000Z',
    reasons: ['publication'],
  });
});

test('a story under embargo comes out when that ends, and not before its publication', () => {
  expect(next({ embargo: '2026-11-24T00:00:00Z' })).toEqual({ at: '2026-11-24T00:00:00.000Z', reasons: ['embargo'] });
  expect(next({ embargo: '2026-11-24T00:00:00Z', published: '2026-11-25T00:00:00Z' })).toEqual({
    at: '2026-11-25T00:00:00.000Z',
    reasons: ['publication'],
  });
});

test('letters that close change the page of their story', () => {
  const comments = { closes: '30d' };
  expect(next({ comments })).toEqual({ at: '2026-12-01T00:00:00.000Z', reasons: ['comments'] });
  // From the end of the embargo, when readers first saw the story.
  expect(next({ comments, embargo: '2026-11-10T00:00:00Z' })?.at).toBe('2026-12-10T00:00:00.000Z');
  expect(next({ comments, status: 'killed' })).toBeUndefined();
});

test('comments that open, and those that close because the publication says so, change the page of their story', () => {
  const comments = { opens: '2026-11-24T09:00:00Z', closes: '7d' };
  expect(next({ comments })).toEqual({ at: '2026-11-24T09:00:00.000Z', reasons: ['comments'] });
  const publication = { publication: { comments: { closes: '30d' } } };
  expect(nextOf(publication, '2026-11-22T00:00:00Z')?.reasons).toContain('news-sitemap');
  expect(nextOf(publication, '2026-11-01T00:00:00Z')).toEqual({
    at: '2026-12-01T00:00:00.000Z',
    reasons: ['comments'],
  });
});

test('a photo goes when its licence ends, the lead photo and those of a gallery', () => {
  const photo = (expires: string) => ({ src: '/photos/a.jpg', alt: 'A', expires });
  const gallery = [photo('2026-12-03T00:00:00Z'), photo('2026-12-01T00:00:00Z')];
  expect(next({ photo: photo('2026-12-02T00:00:00Z') })).toEqual({
    at: '2026-12-02T00:00:00.000Z',
    reasons: ['photo'],
  });
  expect(next({ photo: photo('2026-12-02T00:00:00Z'), photos: gallery })?.at).toBe('2026-12-01T00:00:00.000Z');
  expect(next({ photo: photo('2026-11-22T00:00:00Z') })).toBeUndefined();
  expect(next({ photo: photo('2026-12-02T00:00:00Z'), status: 'draft' })).toBeUndefined();
});

test('changes at the same instant are all told', () => {
  expect(
    next({ published: '2026-12-01T00:00:00Z' }, { embargo: '2026-12-01T00:00:00Z' }, { comments: { closes: '30d' } }),
  ).toEqual({ at: '2026-12-01T00:00:00.000Z', reasons: ['comments', 'embargo', 'publication'] });
});

test('what has happened, and what is a draft, changes nothing', () => {
  expect(next({}, { status: 'draft', published: '2026-12-01T00:00:00Z' }, { published: '2026-11-23T12:00:00Z' })).toBe(
    undefined,
  );
});

test('a story leaves the news sitemap 48 hours after it came out', () => {
  expect(nextOf({}, '2026-11-22T08:00:00-05:00', '2026-11-23T08:00:00-05:00')).toEqual({
    at: '2026-11-23T13:00:00.000Z',
    reasons: ['publication'],
  });
  expect(nextOf({}, '2026-11-22T08:00:00Z', '2026-11-21T12:00:00Z')).toEqual({
    at: '2026-11-24T08:00:00.000Z',
    reasons: ['news-sitemap'],
  });
});

test('security.txt is gone when it has run out', () => {
  const security = { contact: 'security@ledger.example', expires: '2026-12-01T00:00:00Z' };
  expect(nextOf({ publication: { security } })).toEqual({ at: '2026-12-01T00:00:00.000Z', reasons: ['security'] });
});

describe('a pin on a front', () => {
  const END = '2026-11-24T06:00:00-05:00';
  const pinned = (fields: Parameters<typeof articleForTests>[0], until: string) => {
    const newsroom = newsroomForTests({
      fronts: { home: { slots: [{ kind: 'lead', pins: [{ story: '2026/11/a', until }] }] } },
    });
    const frontMatter = articleForTests({ published: '2026-11-01T00:00:00Z', ...fields });
    return nextChange(
      {
        ...NOTHING,
        articles: new Map([['2026/11/a', { file: '', digest: '', data: { frontMatter, bodyPhotos: [] } }]]),
        fronts: new Map([...newsroom.fronts].map(([id, data]) => [id, { file: '', digest: '', data }])),
        publication: new Map(),
      },
      NOW,
    );
  };

  test('changes the page when it expires', () => {
    expect(pinned({}, END)).toEqual({ at: '2026-11-24T11:00:00.000Z', reasons: ['front'] });
  });

  test('changes nothing when it has expired, or when its story is not public then', () => {
    expect(pinned({}, '2026-11-23T12:00:00Z')).toBeUndefined();
    expect(pinned({ status: 'draft' }, END)).toBeUndefined();
    expect(pinned({ embargo: '2026-12-24T00:00:00Z' }, END)?.reasons).toEqual(['embargo']);
  });
});

test('somebody comes to the staff at the beginning of a day, and leaves it at the end of one, by the newsroom’s clock', () => {
  const at = (days: { from?: string; to?: string }) => {
    const { authors, publication } = newsroomForTests({ authors: { ann: { name: 'Ann Roe', ...days } } });
    return nextChange(
      {
        ...NOTHING,
        articles: new Map(),
        authors: new Map([...authors].map(([id, data]) => [id, { file: '', digest: '', data }])),
        publication: new Map([['publication', { file: '', digest: '', data: publication }]]),
      },
      NOW,
    );
  };
  expect(at({ from: '2026-11-24' })).toEqual({ at: '2026-11-24T05:00:00.000Z', reasons: ['staff'] });
  expect(at({ from: '2020-01-01', to: '2026-11-23' })).toEqual({ at: '2026-11-24T05:00:00.000Z', reasons: ['staff'] });
  expect(at({ to: '2026-11-22' })).toBeUndefined();
});

describe('an edition of a newsletter', () => {
  const memo = (auto?: object) =>
    newsroomForTests({
      newsletters: {
        memo: {
          name: 'Memo',
          pitch: 'Start',
          frequency: 'Daily',
          provider: { kind: 'buttondown', username: 'memo' },
          ...(auto && { auto: [auto as never] }),
        },
      },
    });
  const entries = <T>(values: ReadonlyMap<string, T>) =>
    new Map([...values].map(([id, data]) => [id, { file: '', digest: '', data }]));
  const nextWith = (auto: object | undefined, published: string, editions = {}) => {
    const { newsletters, publication } = memo(auto);
    return nextChange(
      {
        ...NOTHING,
        articles: new Map([
          [
            '2026/11/a',
            { file: '', digest: '', data: { frontMatter: articleForTests({ published }), bodyPhotos: [] } },
          ],
        ]),
        newsletters: entries(newsletters),
        editions: new Map(
          Object.entries(editions).map(([id, fields]) => [
            id,
            { file: '', digest: '', data: { frontMatter: edition.parse(fields), bodyPhotos: [] } },
          ]),
        ),
        publication: new Map([['publication', { file: '', digest: '', data: publication }]]),
      },
      NOW,
    );
  };
  const DAILY = { from: '2026-11-23', at: '09:00' };

  test('is due at its time, if there is something to tell', () => {
    expect(nextWith(DAILY, '2026-11-23T06:00:00-05:00')).toEqual({
      at: '2026-11-23T14:00:00.000Z',
      reasons: ['newsletter'],
    });
    // Everything is told: the next change is that the story leaves the news sitemap.
    expect(nextWith(DAILY, '2026-11-22T06:00:00-05:00')?.reasons).toEqual(['news-sitemap']);
  });

  test('that somebody wrote is due at its time, unless it is a draft', () => {
    const written = (fields: object) =>
      nextWith(undefined, '2026-10-01T00:00:00Z', { 'memo/2026-11-25': { subject: 'Good morning', ...fields } });
    expect(written({ time: '05:30' })).toEqual({ at: '2026-11-25T10:30:00.000Z', reasons: ['newsletter'] });
    expect(written({ status: 'draft' })).toBeUndefined();
  });
});
