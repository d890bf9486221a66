import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { contrast } from '../../lib/color/contrast.ts';
import { hexOf, oklchOf } from '../../lib/color/oklch.ts';
import { palettesOf, type Palette } from '../../schema/brand/palette.ts';
import { MAX_SERIES } from '../../schema/table/data-table.ts';

const SHEET = readFileSync(path.resolve('src/styles/chart/frame.css'), 'utf8');
/** WCAG 2.2, non-text contrast. */
const LEAST = 3;

/** The colors of the series, as a browser computes them from the paper. */
function colorsOn({ paper, ink }: Palette): string[] {
  const { lightness } = oklchOf(paper);
  const written = [
    ...SHEET.matchAll(/--s\d: (?:var\(--ink\)|oklch\(from var\(--paper\) calc\((.+) - (.+) \* l\) (.+) (.+)\));/g),
  ];
  return written.map(([, base, share, chroma, hue]) =>
    base === undefined
      ? ink
      : hexOf({
          lightness: Number(base) - Number(share) * lightness,
          chroma: Number(chroma),
          hue: (Number(hue) * Math.PI) / 180,
        }),
  );
}

test.each([
  ['the usual colors', {}],
  ['salmon paper', { paper: '#fff1e5', accent: '#0a6b3c' }],
  ['white paper', { paper: '#ffffff' }],
])(
  'each color of a chart has three times the contrast of the paper in both schemes, and differs in lightness: %s',
  (_, chosen) => {
    for (const palette of Object.values(palettesOf(chosen))) {
      const colors = colorsOn(palette);
      expect(colors).toHaveLength(MAX_SERIES);
      for (const color of colors) expect(contrast(color, palette.paper), color).toBeGreaterThanOrEqual(LEAST);
      const steps = colors.map((color) => oklchOf(color).lightness).sort((a, b) => a - b);
      // Those who do not see the hues still see steps from dark to light.
      for (const [index, step] of steps.slice(1).entries()) expect(step - (steps[index] ?? 0)).toBeGreaterThan(0.035);
    }
  },
);
