import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sourcePath } from '../cache/source-folder.ts';
import { hexOf, oklchOf } from '../lib/color/oklch.ts';
import type { ChartLook } from '../newsroom/charts/chart-picture.ts';
import type { Palette } from '../schema/brand/palette.ts';

const COLOR = /--s(\d): (?:var\(--ink\)|oklch\(from var\(--paper\) calc\((.+) - (.+) \* l\) (.+) (.+)\));/g;

/** The colors of the series of charts, as a browser computes them from the paper, and the dashes of their lines: from the style sheet. */
export function chartColors({ paper, ink }: Palette): ChartLook['series'] {
  const sheet = readFileSync(path.join(sourcePath('styles'), 'chart/frame.css'), 'utf8');
  const { lightness } = oklchOf(paper);
  return [...sheet.matchAll(COLOR)].map(([, number, base, share, chroma, hue]) => {
    const color =
      base === undefined
        ? ink
        : hexOf({
            lightness: Number(base) - Number(share) * lightness,
            chroma: Number(chroma),
            hue: (Number(hue) * Math.PI) / 180,
          });
    const dash = new RegExp(String.raw`\.s${number} \{[^}]*--dash: ([\d ]+);`).exec(sheet)?.[1];
    return { color, ...(dash !== undefined && { dash }) };
  });
}
