import { expect, test } from 'vitest';
import { plainCorpus } from '../corpus/corpus-story.ts';
import { resultsMarkdown, type Occasion, type Run } from '../report.ts';
import { SCENARIOS } from '../scenario.ts';
import { BROADSHEET } from '../systems/broadsheet.ts';
import { readFigures } from './figures.ts';

const OCCASION: Occasion = {
  corpus: plainCorpus(10_000),
  rounds: 1,
  systems: [BROADSHEET],
  scenarios: SCENARIOS.filter(({ name }) => name === 'cold'),
  yardstick: 'broadsheet',
  loadBefore: 0,
  facts: [],
  warnings: [],
};

function results(wall: number, occasion: Partial<Occasion> = {}): string {
  const run: Run = {
    scenario: 'cold',
    system: 'broadsheet',
    usage: { wall, cpu: 30, memory: 900 * 2 ** 20 },
    changed: 1,
  };
  return resultsMarkdown([run], { ...OCCASION, ...occasion });
}

test('figures are read as they were saved, and the newest count', () => {
  expect(readFigures(`${results(19)}\n${results(18.5)}`)).toEqual([
    { system: 'broadsheet', stories: 10_000, scenario: 'Cold: no output, no caches', wall: 18.5, cpu: 30, memory: 900 },
  ]);
});

test('figures of other pages, and of a system that failed, are left out', () => {
  const full = results(60, { corpus: { ...plainCorpus(10_000), isFull: true } });
  const photos = results(60, { corpus: { ...plainCorpus(10_000), photos: 20 } });
  expect(readFigures(full + photos + resultsMarkdown([], OCCASION))).toEqual([]);
});
