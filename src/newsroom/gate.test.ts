import { describe, expect, test } from 'vitest';
import { isPublic } from './gate.ts';
import { articleForTests, newsroomForTests } from './newsroom-for-tests.ts';

const PUBLISHED = '2026-11-23T06:30:00-05:00';
const at = (instant: string) => Date.parse(instant);

describe('a story is public', () => {
  test.each([
    ['at the very instant of its publication', {}, '2026-11-23T11:30:00Z', true],
    ['not a second before', {}, '2026-11-23T11:29:59Z', false],
    ['ever after', {}, '2036-01-01T00:00:00Z', true],
    ['not as a draft', { status: 'draft' }, '2036-01-01T00:00:00Z', false],
    ['not when it was killed', { status: 'killed' }, '2036-01-01T00:00:00Z', false],
    ['when it was retracted, for the notice', { status: 'retracted' }, '2036-01-01T00:00:00Z', true],
    ['not when it was retracted before publication', { status: 'retracted' }, '2026-11-23T11:29:59Z', false],
    ['not under embargo', { embargo: '2026-11-23T10:00:00-05:00' }, '2026-11-23T14:59:59Z', false],
    [
      'at the very instant at which its embargo ends',
      { embargo: '2026-11-23T10:00:00-05:00' },
      '2026-11-23T15:00:00Z',
      true,
    ],
    [
      'not before publication, although its embargo ended',
      { embargo: '2026-11-22T00:00:00Z' },
      '2026-11-23T11:29:59Z',
      false,
    ],
    [
      'not as a draft whose embargo ended',
      { status: 'draft', embargo: '2026-11-22T00:00:00Z' },
      '2036-01-01T00:00:00Z',
      false,
    ],
  ] as const)('%s', (_, fields, now, expected) => {
    expect(isPublic(articleForTests({ published: PUBLISHED, ...fields }), at(now))).toBe(expected);
  });

  test('by the instant, whatever the offset', () => {
    const story = articleForTests({ published: '2026-11-23T23:30:00+12:00' });
    expect(isPublic(story, at('2026-11-23T11:30:00Z'))).toBe(true);
    expect(isPublic(story, at('2026-11-23T11:29:59Z'))).toBe(false);
  });
});

test('a newsroom holds nothing of what is not public, and the rest newest first', () => {
  const newsroom = newsroomForTests({
    now: '2026-11-23T12:00:00Z',
    stories: [
      { id: '2026/11/old', published: '2026-11-01T00:00:00Z' },
      { id: '2026/11/draft', status: 'draft' },
      { id: '2026/11/killed', status: 'killed' },
      { id: '2026/12/future', published: '2026-12-01T00:00:00Z' },
      { id: '2026/11/embargo', embargo: '2026-11-24T00:00:00Z' },
      { id: '2026/11/wire', section: 'livewire', published: '2026-11-22T00:00:00Z' },
      { id: '2026/11/wire-draft', section: 'livewire', status: 'draft' },
      { id: '2026/11/new', published: '2026-11-23T12:00:00Z' },
    ],
  });
  expect(newsroom.stories.map(({ url }) => url)).toEqual(['/2026/11/new/', '/2026/11/wire/', '/2026/11/old/']);
  expect(newsroom.wire.map(({ id }) => id)).toEqual(['2026/11/wire']);
});

test('stories of one instant stand in one order, however they were read', () => {
  const stories = ['a', 'b', 'c'].map((name) => ({ id: `2026/11/${name}` }));
  const ids = (order: typeof stories) => newsroomForTests({ stories: order }).stories.map(({ id }) => id);
  expect(ids([...stories].reverse())).toEqual(ids(stories));
});

describe('a preview', () => {
  const stories = [
    { id: '2026/11/draft', status: 'draft' },
    { id: '2026/12/future', published: '2026-12-01T00:00:00Z' },
    { id: '2026/11/embargo', embargo: '2026-11-24T00:00:00Z' },
    { id: '2026/11/out', published: '2026-11-01T00:00:00Z' },
    { id: '2026/11/killed', status: 'killed' },
  ] as const;
  const newsroom = newsroomForTests({ now: '2026-11-23T12:00:00Z', isPreview: true, stories });

  test('lets through what is not published, and says why it is not', () => {
    expect(Object.fromEntries(newsroom.stories.map(({ id, unpublished }) => [id, unpublished]))).toEqual({
      '2026/12/future': 'scheduled',
      '2026/11/embargo': 'embargoed',
      '2026/11/draft': 'draft',
      '2026/11/out': undefined,
    });
  });

  test('shows nothing of a killed story either', () => {
    expect(newsroom.killed.map(({ id }) => id)).toEqual(['2026/11/killed']);
  });
});
