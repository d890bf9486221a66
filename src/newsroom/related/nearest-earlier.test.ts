import { describe, expect, test } from 'vitest';
import { nearestEarlier, type Comparable } from './nearest-earlier.ts';

const DAY = 86_400_000;

/** Stories a day apart, oldest first. */
const stories = (...given: (Partial<Comparable> | string)[]): Comparable[] =>
  given.map((story, day) => ({
    epoch: day * DAY,
    tags: typeof story === 'string' ? story.split(' ').filter(Boolean) : [],
    ...(typeof story === 'string' ? {} : story),
  }));
const lastPicks = (...given: (Partial<Comparable> | string)[]) => nearestEarlier(stories(...given)).at(-1);

describe('a story picks', () => {
  test('earlier stories that share a tag, the newest first, and none that shares nothing', () => {
    expect(nearestEarlier(stories('coast', 'schools', 'coast', 'coast'))).toEqual([[], [], [0], [2, 0]]);
  });

  test('five at most', () => {
    expect(lastPicks('coast', 'coast', 'coast', 'coast', 'coast', 'coast', 'coast')).toEqual([5, 4, 3, 2, 1]);
  });

  test('one that shares a rare tag before newer ones that share a common one', () => {
    expect(lastPicks('city ferry', 'city', 'city', 'city', 'city', 'city', 'city', 'city ferry')?.[0]).toBe(0);
  });

  test('one that shares two tags before a newer one that shares one of them', () => {
    expect(lastPicks('coast road', 'coast', 'coast road')).toEqual([0, 1]);
  });

  test('a recent story before a much older one that is as near by its tags', () => {
    const old = { tags: ['coast', 'road'] };
    const recent = { tags: ['coast'], epoch: 1000 * DAY };
    expect(nearestEarlier([{ ...old, epoch: 0 }, recent, { ...old, epoch: 1001 * DAY }]).at(-1)).toEqual([1, 0]);
  });

  test('two of its series first, whatever their tags', () => {
    const part = { series: 'storms', tags: [] };
    expect(lastPicks(part, part, part, 'coast', { series: 'storms', tags: ['coast'] })).toEqual([2, 1, 3]);
  });

  test('nothing beyond its reach, in its series neither', () => {
    const near = { tags: ['coast'], series: 'storms' };
    expect(lastPicks(near, '', '', near, { ...near, reach: 2 * DAY })).toEqual([3]);
  });

  test('no story that is hidden, which itself may pick', () => {
    const hidden = { tags: ['coast'], series: 'storms', isHidden: true };
    expect(nearestEarlier(stories('coast', hidden, { tags: ['coast'], series: 'storms' }))).toEqual([[], [0], [0]]);
  });

  test('a story with a tag that it says twice no nearer than others', () => {
    expect(lastPicks('coast', 'coast', 'coast coast')).toEqual([1, 0]);
    expect(lastPicks('coast coast', 'coast', 'coast')).toEqual([1, 0]);
  });
});

test('what a story has picked is the same however many come after it', () => {
  const tags = ['coast', 'road', 'schools', 'council', 'ferry', 'budget', 'storm'];
  let state = 1;
  const random = (below: number) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
  const all = Array.from({ length: 200 }, (_, day): Comparable => {
    const own = tags.filter((_tag, rank) => random(rank + 2) === 0);
    return { epoch: day * DAY, tags: own, series: random(9) === 0 ? 'storms' : undefined };
  });
  const picks = nearestEarlier(all);
  for (const length of [1, 2, 3, 17, 64, 65, 128, 199])
    expect(nearestEarlier(all.slice(0, length))).toEqual(picks.slice(0, length));
  expect(picks.filter((own) => own.length === 5).length).toBeGreaterThan(100);
});
