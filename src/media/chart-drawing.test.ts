import type { Renderer } from '@takumi-rs/core';
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import type { Chart } from '../markdown/charts/chart.ts';
import { chartDrawing, pictureSize } from '../newsroom/charts/chart-picture.ts';
import { palettesOf } from '../schema/brand/palette.ts';
import { readTableFile } from '../schema/table/table-file.ts';
import { cardRenderer } from './card-fonts.ts';
import { chartColors } from './chart-colors.ts';
import { drawChart } from './chart-drawing.ts';

const palette = palettesOf({}).light;
const look = { palette, series: chartColors(palette) };

let renderer: Renderer;
beforeAll(async () => {
  renderer = await cardRenderer();
});

function drawingOf(type: Chart['type'], csv: string) {
  const reading = readTableFile('content/data/a.csv', new TextEncoder().encode(csv));
  const table = reading.ok ? reading.value : undefined;
  const drawing = table && chartDrawing({ type, title: 'Ferries', table }, 'en', look);
  if (!drawing) throw new Error('The chart cannot be drawn.');
  return drawing;
}

/** The colors of a picture, each with the number of its pixels. */
async function colorsIn(png: Buffer): Promise<Map<string, number>> {
  const pixels = await sharp(png).removeAlpha().raw().toBuffer();
  const counts = new Map<string, number>();
  for (let at = 0; at < pixels.length; at += 3) {
    const color = `#${pixels.toString('hex', at, at + 3)}`;
    counts.set(color, (counts.get(color) ?? 0) + 1);
  }
  return counts;
}

test.each<[Chart['type'], string]>([
  ['line', 'Month,A,B\n2026-01,1,5\n2026-02,4,3\n'],
  ['bars', 'Town,A,B\nHere,1,-5\nThere,4,3\n'],
  ['bars', 'Month,A,B\n2026-01,1,5\n2026-02,4,3\n'],
  ['stacked', 'Town,A,B\nHere,1,5\nThere,4,3\n'],
])('a picture of %s has the size that pages say, all colors, and the same bytes each time', async (type, csv) => {
  const drawing = drawingOf(type, csv);
  const png = await drawChart(renderer, drawing);
  const { width, height } = pictureSize(drawing);
  expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 2 * width, height: 2 * height });
  const colors = await colorsIn(png);
  for (const { color } of look.series.slice(0, 2)) expect(colors.get(color), color).toBeGreaterThan(100);
  expect(colors.get(palette.paper)).toBeGreaterThan(width * height);
  expect((await drawChart(await cardRenderer(), drawing)).equals(png)).toBe(true);
});

test('a name of a file is text in a picture and no markup', async () => {
  const drawing = drawingOf('bars', 'Town,A\n"<image href=""x.png""/>&amp;",1\nThere,4\n');
  expect((await drawChart(renderer, drawing)).length).toBeGreaterThan(1000);
});
