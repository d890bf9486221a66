import { xmlText } from '../../src/lib/xml/xml-text.ts';
import { chartColors } from '../../src/media/chart-colors.ts';
import { ROOMS, type UprightPlot } from '../../src/newsroom/charts/chart-plot.ts';
import { palettesOf, type Palette } from '../../src/schema/brand/palette.ts';

/** A drawing with its words. */
export interface Picture {
  title: string;
  /** What the values are, such as `seconds`. */
  unit: string;
  /** What it shows, for somebody who cannot see it. */
  description: string;
  /** The names of the lines. */
  legend: string[];
  plot: UprightPlot;
}

/** Two of them are beside each other on GitHub, and on a phone of 360 pixels the words have 11 pixels. */
const SIZE = { width: 400, height: 300 };
const TYPE = 13;
const EDGE = 12;
/** The lines of words above the plot, and the part below it. */
const HEAD = { title: 24, legend: 46, plot: 66 };
const FOOT = 46;
/** A line in the legend, and the width of a letter of its words. */
const [SAMPLE, LETTER] = [24, 7.5];

/** Draws lines as an SVG file for documents, in the colors of charts on pages, light or dark as the reader's device is. */
export function plotSvg({ title, unit, description, legend, plot }: Picture): string {
  const left = EDGE + (ROOMS.find(({ name }) => name === plot.axisRoom)?.width ?? 0);
  const [right, bottom] = [SIZE.width - EDGE, SIZE.height - FOOT];
  const xOf = (share: number) => round(left + ((right - left) * share) / 100);
  const yOf = (share: number) => round(HEAD.plot + ((bottom - HEAD.plot) * share) / 100);
  const shapes = [
    ...plot.grid.map(({ y, text }) => gridLine(left, right, yOf(y), text)),
    ...plot.paths.map(({ series, path }) => {
      const points = path.replaceAll(
        /([\d.]+) ([\d.]+)/g,
        (_, x: string, y: string) => `${xOf(Number(x))} ${yOf(Number(y))}`,
      );
      return `<path class="line s${series + 1}" d="${points}"/>`;
    }),
    ...plot.dots.map(
      ({ series, x, y }) => `<circle class="dot s${series + 1}" cx="${xOf(x)}" cy="${yOf(y)}" r="3.5"/>`,
    ),
    ...plot.names.map(({ x, text, anchor }) => words(text, xOf(x), bottom + 18, `soft ${anchor}`)),
    words('stories', right, bottom + 36, 'soft end'),
    words(title, EDGE, HEAD.title, 'title'),
    words(unit, right, HEAD.title, 'soft end'),
    ...legendOf(legend),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE.width}" height="${SIZE.height}" viewBox="0 0 ${SIZE.width} ${SIZE.height}" role="img">
<title>${xmlText(title)}</title>
<desc>${xmlText(description)}</desc>
<style>
text { font: ${TYPE}px system-ui, sans-serif; font-variant-numeric: tabular-nums; }
.title { font-weight: 700; font-size: 15px; }
.middle { text-anchor: middle; }
.end { text-anchor: end; }
.line { stroke-width: 2.5; stroke-linejoin: round; }
${colors(palettesOf().light)}
@media (prefers-color-scheme: dark) {
${colors(palettesOf().dark)}
}
</style>
<rect class="paper" width="100%" height="100%"/>
${shapes.join('\n')}
</svg>
`;
}

function colors(palette: Palette): string {
  const series = chartColors(palette).map(
    ({ color, dash }, index) =>
      `.s${index + 1} { fill: ${color}; stroke: ${color};${dash === undefined ? '' : ` stroke-dasharray: ${dash};`} }`,
  );
  return [
    `.paper { fill: ${palette.paper}; }`,
    `text { fill: ${palette.ink}; }`,
    `.soft { fill: ${palette.inkSoft}; }`,
    `.grid { stroke: ${palette.rule}; }`,
    ...series,
    '.dot { stroke: none; }',
    '.line { fill: none; }',
  ].join('\n');
}

function gridLine(left: number, right: number, y: number, text: string): string {
  return `<path class="grid" d="M${left} ${y}H${right}"/>${words(text, left - 8, y + 4, 'soft end')}`;
}

function legendOf(names: readonly string[]): string[] {
  let x = EDGE;
  return names.map((name, series) => {
    const start = x;
    x = round(x + SAMPLE + 6 + name.length * LETTER + 14);
    const line = `<path class="line s${series + 1}" d="M${start} ${HEAD.legend - 4}h${SAMPLE}"/>`;
    return line + words(name, start + SAMPLE + 6, HEAD.legend, '');
  });
}

function words(text: string, x: number, y: number, kind: string): string {
  return `<text${kind === '' ? '' : ` class="${kind}"`} x="${x}" y="${y}">${xmlText(text)}</text>`;
}

function round(place: number): number {
  return Math.round(place * 10) / 10;
}
