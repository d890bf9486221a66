import { describe, expect, test } from 'vitest';
import { diffRuns, type Run } from './runs.ts';

/** Whole numbers below a bound that are the same in every run (the "mulberry32" generator). */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const sideOf = (run: Run<string>, side: 'removed' | 'added') => ('same' in run ? run.same : run[side]);
const written = (runs: readonly Run<string>[] | undefined) =>
  runs
    ?.flatMap((run) => {
      if ('same' in run) return [run.same.join('')];
      const { removed, added } = run;
      return [
        ...(removed.length > 0 ? [`-${removed.join('')}`] : []),
        ...(added.length > 0 ? [`+${added.join('')}`] : []),
      ];
    })
    .join(' ');
const diff = (before: string, after: string, mostEdits = 100) => written(diffRuns([...before], [...after], mostEdits));

describe('two sequences', () => {
  test.each([
    ['', '', ''],
    ['abc', 'abc', 'abc'],
    ['', 'abc', '+abc'],
    ['abc', '', '-abc'],
    ['abc', 'xyz', '-abc +xyz'],
    ['abcd', 'abxd', 'ab -c +x d'],
    ['abcabba', 'cbabac', '-ab c +b ab -b a +c'],
    ['aabb', 'ab', 'a -a b -b'],
  ])('%j and %j differ in %j', (before, after, runs) => {
    expect(diff(before, after)).toBe(runs);
  });

  test('are not compared to the end when they have more edits than the bound', () => {
    expect(diff('abc', 'xyz', 5)).toBeUndefined();
    expect(diff('abc', 'xyz', 6)).toBe('-abc +xyz');
    expect(diff('abc', 'abc', 0)).toBe('abc');
  });

  test('are compared by what counts as the same', () => {
    const isSame = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
    expect(written(diffRuns([...'aBc'], [...'AbX'], 10, isSame))).toBe('Ab -c +X');
  });

  test('that are long and alike are compared at once', () => {
    const before = Array.from({ length: 200_000 }, (_, index) => index);
    const after = before.with(100_000, -1);
    const runs = diffRuns(before, after, 10);
    const lengths = runs?.map((run) => ('same' in run ? run.same.length : [run.removed.length, run.added.length]));
    expect(lengths).toEqual([100_000, [1, 1], 99_999]);
  });
});

/** The fewest items that must be removed and added, by the longest common subsequence. */
function fewestEdits(before: readonly string[], after: readonly string[]): number {
  let row = Array<number>(after.length + 1).fill(0);
  for (const item of before) {
    const next = [0];
    for (const [index, other] of after.entries()) {
      next.push(item === other ? (row[index] ?? 0) + 1 : Math.max(row[index + 1] ?? 0, next[index] ?? 0));
    }
    row = next;
  }
  return before.length + after.length - 2 * (row.at(-1) ?? 0);
}

test('the runs of 1,500 random pairs are both sequences again, with as few edits as there can be', () => {
  const random = randomNumbers(20_261_123);
  for (let round = 0; round < 1500; round++) {
    const letters = 2 + random(8);
    const text = (length: number) => Array.from({ length }, () => String.fromCharCode(97 + random(letters)));
    const before = text(random(30));
    const isEdited = random(2) === 0;
    const after = isEdited
      ? before.filter(() => random(5) > 0).flatMap((item) => (random(6) > 0 ? [item] : [item, 'x']))
      : text(random(30));
    const bound = random(8) === 0 ? random(12) : 100;
    const runs = diffRuns(before, after, bound);
    const fewest = fewestEdits(before, after);
    expect(runs === undefined, `${before.join('')} and ${after.join('')} within ${bound}`).toBe(fewest > bound);
    if (!runs) continue;
    expect(runs.flatMap((run) => sideOf(run, 'removed'))).toEqual(before);
    expect(runs.flatMap((run) => sideOf(run, 'added'))).toEqual(after);
    const edits = runs.flatMap((run) => ('same' in run ? [] : [...run.removed, ...run.added]));
    expect(edits).toHaveLength(fewest);
    expect(runs.every((run, index) => index === 0 || 'same' in run !== 'same' in (runs[index - 1] ?? run))).toBe(true);
  }
});
