import { expect, test } from 'vitest';
import { mergePackages } from './package-merge.ts';

const BASE = {
  name: 'broadsheet',
  version: '0.2.0',
  scripts: { build: 'old build', 'test:axe': 'axe', gone: 'gone' },
  dependencies: { astro: '7.3.5', zod: '4.6.7' },
};
const NEXT = {
  name: 'broadsheet',
  version: '0.3.0',
  scripts: { build: 'new build', 'test:axe': 'axe 2', audit: 'audit' },
  dependencies: { astro: '7.4.0', zod: '4.6.7' },
};

const merge = (own: object) =>
  JSON.parse(mergePackages(JSON.stringify(BASE), JSON.stringify(own), JSON.stringify(NEXT))) as unknown;

test('a file that the newsroom did not change becomes the next version’s', () => {
  expect(merge(BASE)).toEqual(NEXT);
});

test('keys that the newsroom changed, added or removed stay so, and all others are those of the next version', () => {
  const { 'test:axe': _, ...scripts } = BASE.scripts;
  const own = {
    ...BASE,
    name: 'la-gaceta',
    scripts: { ...scripts, gone: 'ours now', weather: 'node weather.js' },
    dependencies: { ...BASE.dependencies, d3: '7.9.0' },
  };
  expect(merge(own)).toEqual({
    ...NEXT,
    name: 'la-gaceta',
    scripts: { build: 'new build', audit: 'audit', gone: 'ours now', weather: 'node weather.js' },
    dependencies: { ...NEXT.dependencies, d3: '7.9.0' },
  });
});
