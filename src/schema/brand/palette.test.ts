import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { contrast, leastContrast } from '../../lib/color/contrast.ts';
import { oklchOf } from '../../lib/color/oklch.ts';
import { groundsOf, LEAST_CONTRAST, palettesOf, type ChosenColors } from './palette.ts';

const HEX_COLOR = /[\s'"`:(,]#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})(?=[\s'"`;,)])/i;

test.each([
  ['#000', '#ffffff', 21],
  ['#777777', '#fff', 4.47],
  ['#767676', '#ffffff', 4.54],
])('the contrast of %s and %s is the one of WCAG, %d', (one, other, ratio) => {
  expect(contrast(one, other)).toBeCloseTo(ratio, 1);
  expect(contrast(other, one)).toBe(contrast(one, other));
});

test('a color that is chosen is shown as it was written', () => {
  const { light, dark } = palettesOf({ accent: '#0a6b3c', paper: { light: '#fdf6e3', dark: '#101a14' } });
  expect([light.accent, light.link, light.paper, dark.paper]).toEqual(['#0a6b3c', '#0a6b3c', '#fdf6e3', '#101a14']);
});

test('without a choice, the site has its own colors, which can be read', () => {
  const usual = palettesOf();
  expect(palettesOf({ paper: { light: usual.light.paper, dark: usual.dark.paper } })).toEqual(usual);
});

const CHOICES: ChosenColors[] = [
  {},
  { accent: '#0a6b3c' },
  { accent: { dark: '#ffcc00' } },
  { paper: '#fdf6e3' },
  { paper: '#ffe4e1', accent: '#8b0000' },
  { paper: { dark: '#001b33' } },
  { ink: '#00224d' },
  { ink: '#222222', paper: '#f0f0f0', accent: '#333333' },
];

test.each(CHOICES)('what follows from %j can be read in both schemes', (chosen) => {
  for (const palette of Object.values(palettesOf(chosen))) {
    expect(contrast(palette.ink, palette.paper)).toBeGreaterThanOrEqual(LEAST_CONTRAST.ink);
    for (const name of ['inkSoft', 'accent', 'link'] as const)
      expect(leastContrast(palette[name], groundsOf(palette)), name).toBeGreaterThanOrEqual(LEAST_CONTRAST.accent);
  }
});

test('dark pages keep the hue of the colors that were chosen for light ones', () => {
  const { light, dark } = palettesOf({ accent: '#0a6b3c', paper: '#fdf6e3' });
  for (const name of ['accent', 'paper'] as const)
    expect(Math.abs(oklchOf(light[name]).hue - oklchOf(dark[name]).hue)).toBeLessThan(0.25);
  expect(oklchOf(dark.paper).lightness).toBeLessThan(0.3);
  expect(oklchOf(dark.accent).lightness).toBeGreaterThan(0.7);
});

test('the source has colors in the palette alone, but for print, black and white, an example, the dev server, and the report of an import', () => {
  const source = path.resolve(import.meta.dirname, '../..');
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:ts|js|astro|css)$/.test(file) && !/\.test\.ts$|for-tests|examples/.test(file))
    .filter((file) => HEX_COLOR.test(readFileSync(path.join(source, file), 'utf8')))
    .map((file) => file.replaceAll(path.sep, '/'));
  expect(files.sort()).toEqual([
    'admin/browser/desk.css',
    'desk/overlay/problem-panel.css',
    'import/report/report.css',
    'lib/color/contrast.ts',
    'schema/brand/brand.ts',
    'schema/brand/palette.ts',
    'styles/print.css',
  ]);
});
