import type { ContainerNode, Node, Renderer, TextNode } from '@takumi-rs/core';
import sharp from 'sharp';
import { xmlElement } from '../lib/xml/xml-text.ts';
import {
  EDGE,
  LEGEND_MARK,
  legendLines,
  LINE,
  lyingRows,
  PICTURE_WIDTH,
  pictureSize,
  TYPE,
  UPRIGHT,
  type ChartDrawing,
} from '../newsroom/charts/chart-picture.ts';
import { ROOMS, type LyingPlot, type Room, type UprightPlot } from '../newsroom/charts/chart-plot.ts';
import { cardText } from '../newsroom/photos/card-text.ts';
import { SMALL_FAMILIES } from './card-layout.ts';

/** Pixels for each CSS pixel. */
const DENSITY = 2;

/** What is drawn: shapes, and the words over them. */
interface Layers {
  shapes: string[];
  words: TextNode[];
}

/**
 * Draws a chart as a PNG file. The shapes are drawn as SVG without a word in it, and the words by the renderer of cards: it has
 * the fonts of the site and no others, so that the file is the same on every machine.
 */
export async function drawChart(renderer: Renderer, drawing: ChartDrawing): Promise<Buffer> {
  const { width, height } = pictureSize(drawing);
  const layers: Layers = { shapes: [], words: [] };
  const top = EDGE + drawLegend(drawing, layers);
  if (drawing.plot.kind === 'upright') drawUpright(drawing.plot, drawing, top, layers);
  else drawLying(drawing.plot, drawing, top, layers);
  const size = { width: width * DENSITY, height: height * DENSITY };
  const svg = xmlElement(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: String(size.width),
      height: String(size.height),
      viewBox: `0 0 ${width} ${height}`,
    },
    layers.shapes.join(''),
  );
  const page: ContainerNode = {
    type: 'container',
    style: { display: 'flex', position: 'relative', ...size },
    children: layers.words as Node[],
  };
  const words = await renderer.render(page, { ...size, format: 'raw' });
  return sharp(Buffer.from(svg))
    .resize(size.width, size.height)
    .composite([{ input: words, raw: { ...size, channels: 4 } }])
    .flatten({ background: drawing.look.palette.paper })
    .png({ compressionLevel: 9 })
    .toBuffer();
}

/** @returns the height of the legend */
function drawLegend({ legend, isLine, look }: ChartDrawing, { shapes, words }: Layers): number {
  const lines = legendLines(legend);
  lines.forEach((names, line) => {
    const y = EDGE + line * (LINE + 4) + LINE / 2;
    for (const { series, name, x } of names) {
      const color = colorOf(look, series);
      shapes.push(
        isLine
          ? stroke({ x1: x, x2: x + 24, y1: y, y2: y }, color, 2.5, look.series[series]?.dash)
          : rect(x, y - 6, 12, 12, color),
      );
      words.push(word(name, look.palette.ink, { x: x + LEGEND_MARK - 8, y, side: 'start' }));
    }
  });
  return lines.length * (LINE + 4);
}

function drawUpright(plot: UprightPlot, { look }: ChartDrawing, start: number, { shapes, words }: Layers): void {
  const { ink, inkSoft, rule, paper } = look.palette;
  const [left, right] = [EDGE + roomOf(plot.axisRoom), PICTURE_WIDTH - EDGE - roomOf(plot.endRoom)];
  const top = start + UPRIGHT.above;
  const bottom = top + UPRIGHT.height;
  const xOf = (share: number) => left + ((right - left) * share) / 100;
  const yOf = (share: number) => top + (UPRIGHT.height * share) / 100;
  for (const { y, text, isZero } of plot.grid) {
    shapes.push(stroke({ x1: left, x2: right, y1: yOf(y), y2: yOf(y) }, isZero ? ink : rule, 1));
    if (text !== '') words.push(word(text, inkSoft, { x: left - 8, y: yOf(y), side: 'end' }));
  }
  for (const { series, x, y, width, height } of plot.bars)
    shapes.push(rect(xOf(x), yOf(y), xOf(width) - xOf(0), yOf(height) - yOf(0), colorOf(look, series), paper));
  for (const { series, path } of plot.paths) {
    const points = path.replaceAll(
      /([\d.]+) ([\d.]+)/g,
      (_, x: string, y: string) => `${xOf(Number(x))} ${yOf(Number(y))}`,
    );
    const dash = look.series[series]?.dash;
    const line = { fill: 'none', stroke: colorOf(look, series), 'stroke-width': '2.5', 'stroke-linejoin': 'round' };
    shapes.push(
      xmlElement('path', { ...line, d: points, ...(dash !== undefined && { 'stroke-dasharray': dash }) }, ''),
    );
  }
  for (const { series, x, y } of plot.dots)
    shapes.push(
      xmlElement('circle', { cx: String(xOf(x)), cy: String(yOf(y)), r: '4', fill: colorOf(look, series) }, ''),
    );
  for (const { x, y, text, isBelow } of plot.labels)
    words.push(word(text, ink, { x: xOf(x), y: yOf(y) + (isBelow ? 11 : -10), side: 'middle' }));
  for (const { series, y, name, value } of plot.ends) {
    const place = { x: right + 10, side: 'start' } as const;
    const color = colorOf(look, series);
    if (name !== undefined) words.push(word(name, color, { ...place, y: yOf(y) }, 700));
    words.push(word(value, color, { ...place, y: yOf(y) + (name === undefined ? 0 : 16) }, 700));
  }
  for (const { x, text, anchor } of plot.names)
    words.push(word(text, inkSoft, { x: xOf(x), y: bottom + 16, side: anchor }));
}

function drawLying(plot: LyingPlot, { look }: ChartDrawing, start: number, { shapes, words }: Layers): void {
  const { ink, paper } = look.palette;
  const [thick, gap] = plot.layers > 1 ? [16, 2] : [22, 0];
  const bars = plot.layers * (thick + gap) - gap;
  let top = start;
  lyingRows(plot).forEach(({ height, nameWidth }, index) => {
    const row = plot.rows[index];
    const left = EDGE + nameWidth;
    const xOf = (share: number) => left + ((PICTURE_WIDTH - EDGE - left) * share) / 100;
    const middle = top + height / 2;
    const first = middle - bars / 2;
    if (row) words.push(nameOf(row.name, ink, { x: EDGE, y: middle, width: nameWidth - 8 }));
    for (const { series, layer, x, width } of row?.bars ?? [])
      shapes.push(
        rect(xOf(x), first + layer * (thick + gap), xOf(width) - xOf(0), thick, colorOf(look, series), paper),
      );
    shapes.push(stroke({ x1: xOf(plot.zero), x2: xOf(plot.zero), y1: top, y2: top + height }, ink, 1));
    for (const { layer, x, text, side } of row?.labels ?? []) {
      const y = first + layer * (thick + gap) + thick / 2;
      words.push(
        word(text, ink, side === 'left' ? { x: xOf(x) - 6, y, side: 'end' } : { x: xOf(x) + 6, y, side: 'start' }),
      );
    }
    top += height;
  });
}

/** Words in one line, at a place and in the middle of a height. */
function word(
  text: string,
  color: string,
  { x, y, side }: { x: number; y: number; side: 'start' | 'middle' | 'end' },
  fontWeight = 400,
): TextNode {
  const room = PICTURE_WIDTH;
  const left = side === 'start' ? x : side === 'end' ? x - room : x - room / 2;
  const textAlign = side === 'start' ? 'left' : side === 'end' ? 'right' : 'center';
  return {
    type: 'text',
    text: cardText(text) ?? '',
    style: { ...typeStyle(color, fontWeight), ...boxOf(left, y - LINE / 2, room), textAlign, whiteSpace: 'nowrap' },
  };
}

/** The name of a row, which may need several lines. */
function nameOf(text: string, color: string, { x, y, width }: { x: number; y: number; width: number }): TextNode {
  const height = 8 * LINE;
  return {
    type: 'text',
    text: cardText(text) ?? '',
    style: {
      ...typeStyle(color, 400),
      ...boxOf(x, y - height / 2, width),
      display: 'flex',
      alignItems: 'center',
      height: height * DENSITY,
      overflowWrap: 'anywhere',
    },
  };
}

function boxOf(left: number, top: number, width: number) {
  return { position: 'absolute', left: left * DENSITY, top: top * DENSITY, width: width * DENSITY } as const;
}

function typeStyle(color: string, fontWeight: number) {
  return { color, fontFamily: SMALL_FAMILIES, fontSize: TYPE * DENSITY, fontWeight, lineHeight: LINE / TYPE };
}

function rect(x: number, y: number, width: number, height: number, fill: string, line?: string): string {
  const place = { x: String(x), y: String(y), width: String(width), height: String(height) };
  return xmlElement('rect', { ...place, fill, ...(line !== undefined && { stroke: line }) }, '');
}

function stroke(
  ends: { x1: number; x2: number; y1: number; y2: number },
  color: string,
  width: number,
  dash?: string,
): string {
  const places = Object.fromEntries(Object.entries(ends).map(([name, value]) => [name, String(value)]));
  const line = { ...places, stroke: color, 'stroke-width': String(width) };
  return xmlElement('line', { ...line, ...(dash !== undefined && { 'stroke-dasharray': dash }) }, '');
}

function colorOf({ series, palette }: ChartDrawing['look'], index: number): string {
  return series[index]?.color ?? palette.ink;
}

function roomOf(room: Room): number {
  return ROOMS.find(({ name }) => name === room)?.width ?? 0;
}
