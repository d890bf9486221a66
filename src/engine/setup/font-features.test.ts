import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { woff2Tables } from '../../lib/font/woff2.ts';

const SOURCE = path.join(import.meta.dirname, '../..');

/** The OpenType feature for each way of setting figures (CSS Fonts Module Level 4, section 6.7). */
const FEATURES: Record<string, string> = {
  'lining-nums': 'lnum',
  'oldstyle-nums': 'onum',
  'proportional-nums': 'pnum',
  'tabular-nums': 'tnum',
  'diagonal-fractions': 'frac',
  'stacked-fractions': 'afrc',
  ordinal: 'ordn',
  'slashed-zero': 'zero',
};

/** The ways of setting figures that a style asks for, with the file that does. */
const asked = globSync('**/*.{css,astro}', { cwd: SOURCE }).flatMap((file) =>
  [...readFileSync(path.join(SOURCE, file), 'utf8').matchAll(/font-variant-numeric:\s*([^;}]+)/g)].flatMap(
    ([, values = '']) => values.split(/\s+/).map((value) => [value, file] as const),
  ),
);

/** The tags of all features of a font (OpenType, GSUB: the feature list). */
function featuresOf(file: string): Set<string> {
  const table = woff2Tables(readFileSync(path.join(SOURCE, 'fonts', file))).get('GSUB') ?? Buffer.alloc(8);
  const list = table.subarray(table.readUInt16BE(6));
  return new Set(
    Array.from({ length: list.readUInt16BE(0) }, (_, index) => list.toString('latin1', 2 + 6 * index, 6 + 6 * index)),
  );
}

test.each(['newsreader-latin.woff2', 'public-sans-latin.woff2'])(
  '%s has every figure style that a style sheet asks for',
  (font) => {
    const features = featuresOf(font);
    expect(asked.length).toBeGreaterThan(3);
    expect(asked.filter(([value]) => !features.has(FEATURES[value] ?? value))).toEqual([]);
  },
);
