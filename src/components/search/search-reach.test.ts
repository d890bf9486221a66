import { expect, test } from 'vitest';
import { partsWithin, type Part } from './search-reach.ts';

const part = (name: string, stories: number): Part => ({ name, year: name.slice(0, 4), stories, tag: '' });
const PARTS = [part('2026-02', 4000), part('2026-01', 7000), part('2025-01', 9000), part('2024-01', 100)];
const names = (steps: number, year?: string) => partsWithin(PARTS, steps, year).map(({ name }) => name);

test('a search reaches back to the ten thousandth story, and further with each step', () => {
  expect(names(1)).toEqual(['2026-02', '2026-01']);
  expect(names(2)).toEqual(['2026-02', '2026-01', '2025-01']);
  expect(names(3)).toEqual(PARTS.map(({ name }) => name));
});

test('a year is searched whole, however long ago it is', () => {
  expect(names(1, '2024')).toEqual(['2024-01']);
});
