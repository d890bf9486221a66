import { expect, test } from 'vitest';
import { contentForTests } from './content-for-tests.ts';
import { frontPins } from './front-pin.ts';

const stories = {
  '2026/11/good': {},
  '2026/11/draft': { status: 'draft' },
  '2026/11/gone': { status: 'killed' },
  '2026/11/wrong': { status: 'retracted' },
  '2026/11/soon': { embargo: '2026-12-24T06:00:00-05:00' },
} as const;

const check = (...pins: string[]) =>
  frontPins(
    contentForTests({
      stories,
      fronts: { home: { slots: [{ kind: 'wire' }, { kind: 'lead', pins }, { kind: 'top', pins: ['2026/11/good'] }] } },
    }),
  );

test('stories that are or will be public may be pinned; one that is not there, the check of references tells', () => {
  expect(check('2026/11/soon', '2026/11/nowhere')).toEqual([]);
});

test('a draft and a withdrawn story are warned of, at their place', () => {
  expect(check('2026/11/soon', '2026/11/draft', '2026/11/gone')).toMatchObject([
    { rule: 'pin-not-public', severity: 'warning', at: { field: ['slots', 1, 'pins', 1] } },
    { rule: 'pin-not-public', file: 'content/fronts/home.yaml', at: { field: ['slots', 1, 'pins', 2] } },
  ]);
});

test('a retracted story is warned of: readers see it in a place that an editor gave it', () => {
  expect(check('2026/11/wrong')).toMatchObject([
    { rule: 'pin-retracted', severity: 'warning', at: { field: ['slots', 1, 'pins', 0] } },
  ]);
});

test('a story that is pinned in two slots is warned of at the second', () => {
  expect(check('2026/11/good')).toMatchObject([{ rule: 'pin-twice', at: { field: ['slots', 2, 'pins', 0] } }]);
});
