import { expect, test } from 'vitest';
import { contrast } from '../lib/color/contrast.ts';
import { oklchOf } from '../lib/color/oklch.ts';
import { palettesOf } from '../schema/brand/palette.ts';
import { MAX_SERIES } from '../schema/table/data-table.ts';
import { chartColors } from './chart-colors.ts';

/** WCAG 2.2, non-text contrast. */
const LEAST = 3;

test.each([
  ['the usual colors', {}],
  ['salmon paper', { paper: '#fff1e5', accent: '#0a6b3c' }],
  ['white paper', { paper: '#ffffff' }],
])(
  'each color of a chart has three times the contrast of the paper in both schemes, and differs in lightness: %s',
  (_, chosen) => {
    for (const palette of Object.values(palettesOf(chosen))) {
      const colors = chartColors(palette).map(({ color }) => color);
      expect(colors).toHaveLength(MAX_SERIES);
      for (const color of colors) expect(contrast(color, palette.paper), color).toBeGreaterThanOrEqual(LEAST);
      const steps = colors.map((color) => oklchOf(color).lightness).sort((a, b) => a - b);
      // Those who do not see the hues still see steps from dark to light.
      for (const [index, step] of steps.slice(1).entries()) expect(step - (steps[index] ?? 0)).toBeGreaterThan(0.035);
    }
  },
);

test('each line but the first also has dashes of its own', () => {
  const [first, ...others] = chartColors(palettesOf({}).light).map(({ dash }) => dash);
  expect(first).toBeUndefined();
  expect(new Set(others)).not.toContain(undefined);
  expect(new Set(others).size).toBe(MAX_SERIES - 1);
});
