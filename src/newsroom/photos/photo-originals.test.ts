import { describe, expect, test } from 'vitest';
import { newsroomForTests, type ContentForTests, type StoryForTests } from '../newsroom-for-tests.ts';

const PIER = 'photos/pier.jpg';
const photos: NonNullable<ContentForTests['photos']> = { [PIER]: [480, 320] };
const lead = (fields: object) => ({ photo: { src: '/photos/pier.jpg', alt: 'The pier', ...fields } });

const rightsIn = (stories: StoryForTests[], words?: { creator: string }) =>
  newsroomForTests({ stories, photos, ...(words && { photoWords: { [PIER]: words } }) }).photos.get(PIER)?.rights;

describe('the rights that go into the copies of a photo', () => {
  test('are the credit of the first public story that shows it', () => {
    const stories = [
      { id: '2026/09/draft', status: 'draft' as const, ...lead({ credit: 'A secret source' }) },
      { id: '2026/10/first', ...lead({ credit: 'Noor Haddad' }) },
      { id: '2026/11/second', ...lead({ credit: 'Somebody else' }) },
    ];
    expect(rightsIn(stories)).toEqual({ credit: 'Noor Haddad' });
  });

  test('hold what the file itself says', () => {
    expect(rightsIn([{ id: '2026/10/first', ...lead({ credit: 'The Ledger' }) }], { creator: 'Noor Haddad' })).toEqual({
      creator: 'Noor Haddad',
      credit: 'The Ledger',
    });
  });

  test('change the names of its files, which caches keep for ever', () => {
    const digest = (credit?: string) =>
      newsroomForTests({ stories: [{ id: '2026/10/first', ...lead({ credit }) }], photos }).photos.get(PIER)?.digest;
    expect(new Set([digest(), digest('A'), digest('B')]).size).toBe(3);
  });
});

describe('a photo whose licence has ended', () => {
  const expires = '2026-11-23T12:00:00Z';

  test.each([
    ['2026-11-23T11:59:59Z', true],
    ['2026-11-23T12:00:00Z', false],
  ])('at %s may be shown: %s', (now, isShown) => {
    const newsroom = newsroomForTests({ now, stories: [{ id: '2026/10/a', ...lead({ expires }) }], photos });
    expect(newsroom.photos.has(PIER)).toBe(isShown);
    expect(newsroom.expiredPhotos.has(PIER)).toBe(!isShown);
  });

  test('is gone for every story, whichever says so', () => {
    const stories = [
      { id: '2026/10/a', ...lead({}) },
      {
        id: '2026/11/b',
        photos: [
          { src: '/photos/pier.jpg', alt: 'A', expires },
          { src: '/photos/x.jpg', alt: 'X' },
        ],
      },
    ];
    expect(newsroomForTests({ stories, photos }).photos.has(PIER)).toBe(false);
  });
});
