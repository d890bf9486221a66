import { diffArrays } from 'diff';
import { describe, expect, test } from 'vitest';
import { diffSequences, type SequenceRun } from './sequence-diff.ts';

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

const written = (runs: readonly SequenceRun<string>[] | undefined) =>
  runs?.map(({ kind, values }) => `${{ same: '', removed: '-', added: '+' }[kind]}${values.join('')}`).join(' ');
const diff = (before: string, after: string, mostEdits = 100) =>
  written(diffSequences([...before], [...after], mostEdits));

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

  test('are compared by what counts as the same, and the runs have the items before', () => {
    const isSame = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
    expect(written(diffSequences([...'aBc'], [...'AbX'], 10, isSame))).toBe('aB -c +X');
  });

  test('that are long and alike are compared at once', () => {
    const before = Array.from({ length: 200_000 }, (_, index) => index);
    const after = before.with(100_000, -1);
    const runs = diffSequences(before, after, 10);
    expect(runs?.map(({ kind, values }) => [kind, values.length])).toEqual([
      ['same', 100_000],
      ['removed', 1],
      ['added', 1],
      ['same', 99_999],
    ]);
  });
});

/** The result of the package `diff`, with removed items before the added ones at the same place. */
function oracle(before: string[], after: string[], maxEditLength: number): string | undefined {
  const runs: SequenceRun<string>[] = [];
  let [removed, added]: [string[], string[]] = [[], []];
  const flush = () => {
    if (removed.length > 0) runs.push({ kind: 'removed', values: removed });
    if (added.length > 0) runs.push({ kind: 'added', values: added });
    [removed, added] = [[], []];
  };
  const parts = diffArrays(before, after, { maxEditLength });
  if (!parts) return undefined;
  for (const part of parts) {
    if (part.removed) removed = [...removed, ...part.value];
    else if (part.added) added = [...added, ...part.value];
    else {
      flush();
      runs.push({ kind: 'same', values: part.value });
    }
  }
  flush();
  return written(runs);
}

test('1,500 pairs of random sequences differ as the package `diff` says, within the same bound', () => {
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
    const runs = diffSequences(before, after, bound);
    expect(written(runs), `${before.join('')} and ${after.join('')}`).toBe(oracle(before, after, bound));
    if (!runs) continue;
    const side = (other: string) => runs.filter(({ kind }) => kind !== other).flatMap(({ values }) => values);
    expect(side('added')).toEqual(before);
    expect(side('removed')).toEqual(after);
  }
});
