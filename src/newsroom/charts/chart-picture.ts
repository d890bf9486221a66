import type { BodyPart } from '../../markdown/body-parts.ts';
import type { Chart } from '../../markdown/charts/chart.ts';
import type { Palette } from '../../schema/brand/palette.ts';
import { stringsOf } from '../../strings/strings.ts';
import { cardText } from '../photos/card-text.ts';
import type { CardFaces } from '../site/card-faces.ts';
import { labelWidth, type LyingPlot, type UprightPlot } from './chart-plot.ts';
import { chartView } from './chart-view.ts';

/** What charts look like in this publication. */
export interface ChartLook {
  /** The colors of light pages. */
  palette: Palette;
  /** The fonts of the publication. */
  faces?: CardFaces;
  /** The colors of the series, and the dashes of their lines. */
  series: { color: string; dash?: string }[];
}

/** What is drawn of a chart. Its title and source are text beside it. */
export interface ChartDrawing {
  look: ChartLook;
  isLine: boolean;
  legend: string[];
  plot: UprightPlot | LyingPlot;
}

/** The width of each picture, in CSS pixels: that of a column of text. */
export const PICTURE_WIDTH = 640;
/** The space around the drawing, the size of its words, and the height of a line of them. */
export const [EDGE, TYPE, LINE] = [16, 13, 18] as const;
/** The height of lines and standing bars, and the space above and below them for values and names. */
export const UPRIGHT = { height: 300, above: 24, below: 30 } as const;
/** The widest column of names beside lying bars, and what is between it and the bars. */
const [MOST_NAME, NAME_GAP] = [192, 12];
/** The mark of a color in the legend with the space around it. */
export const LEGEND_MARK = 40;

/** The drawing of a chart; undefined where the fonts do not have its script. */
export function chartDrawing(chart: Chart, language: string, look: ChartLook): ChartDrawing | undefined {
  const view = drawableView(chart, language);
  return view && { look, isLine: chart.type === 'line', legend: view.legend, plot: view.plot };
}

/**
 * Gives the charts among the parts of a body their pictures, but for those that cannot be drawn.
 * @param addressOf the whole address of the picture of the chart with a number, counted from 1
 * @param page the whole address of the page that has the charts
 */
export function withPictures(
  parts: readonly BodyPart[],
  language: string,
  addressOf: (number: number) => string,
  page: string,
): BodyPart[] {
  let number = 0;
  return parts.map((part) => {
    if (part.kind !== 'chart') return part;
    number++;
    const view = drawableView(part.chart, language);
    if (!view) return part;
    const picture = { src: addressOf(number), ...pictureSize(view), alt: view.description, page };
    return { ...part, picture };
  });
}

/** The size of the picture of a chart, in CSS pixels. */
export function pictureSize({ legend, plot }: Pick<ChartDrawing, 'legend' | 'plot'>): {
  width: number;
  height: number;
} {
  const inner =
    plot.kind === 'upright'
      ? UPRIGHT.above + UPRIGHT.height + UPRIGHT.below
      : lyingRows(plot).reduce((sum, { height }) => sum + height, 0);
  return { width: PICTURE_WIDTH, height: 2 * EDGE + legendLines(legend).length * (LINE + 4) + inner };
}

/** The names of the legend, line by line, each with its place from the left. */
export function legendLines(legend: readonly string[]): { series: number; name: string; x: number }[][] {
  const lines: { series: number; name: string; x: number }[][] = [];
  let x = Infinity;
  for (const [series, name] of legend.entries()) {
    const width = LEGEND_MARK + widthOf(name);
    if (x + width > PICTURE_WIDTH - EDGE) {
      lines.push([]);
      x = EDGE;
    }
    lines.at(-1)?.push({ series, name, x });
    x += width + LINE;
  }
  return lines;
}

/** The rows of lying bars with the room that they need. */
export function lyingRows({ rows, layers }: LyingPlot): { height: number; nameWidth: number }[] {
  const nameWidth = Math.min(MOST_NAME, Math.max(...rows.map(({ name }) => widthOf(name)))) + NAME_GAP;
  const bars = layers > 1 ? layers * 18 : 22;
  return rows.map(({ name }) => {
    // Lines are not filled to their ends.
    const lines = widthOf(name) <= MOST_NAME ? 1 : Math.ceil((widthOf(name) * 1.15) / MOST_NAME);
    return { height: Math.max(bars, lines * LINE) + 10, nameWidth };
  });
}

function widthOf(text: string): number {
  return Math.ceil((labelWidth(text) * TYPE) / 12) + 2;
}

/** What is printed of a chart, if the fonts of pictures have all of its characters. */
function drawableView(chart: Chart, language: string) {
  const view = chartView(chart, language, stringsOf(language));
  return [...view.legend, ...wordsOf(view.plot)].every(isDrawable) ? view : undefined;
}

/** True for a text of which the fonts have each letter and figure. */
function isDrawable(text: string): boolean {
  const signs = (some: string) => some.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  return signs(cardText(text) ?? '') === signs(text.normalize('NFC'));
}

function wordsOf(plot: UprightPlot | LyingPlot): string[] {
  if (plot.kind === 'lying') return plot.rows.flatMap(({ name, labels }) => [name, ...labels.map(({ text }) => text)]);
  const { grid, labels, ends, names } = plot;
  return [
    ...[...grid, ...labels, ...names].map(({ text }) => text),
    ...ends.flatMap(({ name = '', value }) => [name, value]),
  ];
}
