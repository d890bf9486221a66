import { expect, test } from 'vitest';
import { logPlot } from './log-plot.ts';

test('ten times the stories and ten times the value are a step each, whatever the order of the points', () => {
  const points = [
    { stories: 1_000_000, value: 1000 },
    { stories: 1000, value: 1 },
    { stories: 10_000, value: 10 },
  ];
  const { grid, names, paths } = logPlot([{ name: 'Broadsheet', points }]);
  expect(grid.map(({ text }) => text)).toEqual(['1', '10', '100', '1,000']);
  expect(names.map(({ text }) => text)).toEqual(['1,000', '10,000', '100,000', '1,000,000']);
  expect(paths).toEqual([{ series: 0, path: 'M0 100L33.33 66.67L100 0' }]);
});
