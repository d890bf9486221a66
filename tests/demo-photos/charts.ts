import { type Canvas, num, type Point, polyline } from './canvas.ts';
import { mix } from './random.ts';

/** The newspaper's charts. They carry no title: headline and caption say what they show. */
export const charts: Readonly<Record<string, (c: Canvas) => void>> = {
  'tide-chart': tideChart,
  'housing-chart': housingChart,
  'budget-chart': budgetChart,
};

const PAPER = '#faf7f0';
const INK = '#1d2b38';
const QUIET = '#5c6873';
const GRID = '#ddd6c8';
const BLUE = '#2f6f8f';
const PALE_BLUE = '#a9c6d1';
const RED = '#b8412f';

interface Lettering {
  readonly size?: number;
  readonly color?: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly weight?: 400 | 700;
}

function label(c: Canvas, x: number, y: number, words: string, lettering: Lettering = {}): void {
  const { size = 30, color = QUIET, anchor = 'middle', weight = 400 } = lettering;
  c.add(
    `<text x="${num(x)}" y="${num(y)}" font-family="Liberation Sans, Helvetica, Arial, sans-serif" font-size="${size}" font-weight="${weight}" fill="${color}" text-anchor="${anchor}">${words}</text>`,
  );
}

/** Horizontal grid lines with their values on the left. */
function grid(
  c: Canvas,
  values: readonly number[],
  yOf: (value: number) => number,
  write: (value: number) => string,
): void {
  for (const value of values) {
    const y = yOf(value);
    const isBase = value === values[0];
    c.stroke(`M170 ${num(y)}H1530`, isBase ? INK : GRID, isBase ? 3 : 2);
    label(c, 148, y + 10, write(value), { anchor: 'end' });
  }
}

/** Bars from a base line at zero, each with its value above and its name below; the last one is emphasized. */
function bars(
  c: Canvas,
  entries: readonly (readonly [name: string, value: number])[],
  yOf: (value: number) => number,
  { write, color }: { write: (value: number) => string; color: string },
): void {
  const step = 1360 / entries.length;
  entries.forEach(([name, value], index) => {
    const middle = 170 + step * (index + 0.5);
    const isLast = index === entries.length - 1;
    const ink = isLast ? { color: INK, weight: 700 as const } : {};
    c.rect(middle - step * 0.32, yOf(value), step * 0.64, yOf(0) - yOf(value), isLast ? color : PALE_BLUE);
    label(c, middle, yOf(value) - 18, write(value), { color: INK, weight: 700, size: 34 });
    label(c, middle, 942, name, { size: 28, ...ink });
  });
  c.stroke(`M170 ${num(yOf(0))}H1530`, INK, 3);
}

/** Tides above flood stage at Pier 4: 19 in the 35 years to 2019, and as many from 2020 to June 2025. */
function tideChart(c: Canvas): void {
  c.rect(-20, -20, 1640, 1040, PAPER);
  const yOf = (tides: number): number => mix(890, 110, tides / 20);
  grid(c, [0, 5, 10, 15], yOf, (tides) => (tides === 15 ? '15 tides' : String(tides)));
  const tides: readonly (readonly [years: string, tides: number])[] = [
    ['1985–89', 1],
    ['1990–94', 2],
    ['1995–99', 1],
    ['2000–04', 2],
    ['2005–09', 4],
    ['2010–14', 4],
    ['2015–19', 5],
    ['2020–25', 19],
  ];
  bars(c, tides, yOf, { write: String, color: RED });
}

/** Median asking rent of a two-bedroom apartment, in dollars a month. */
function housingChart(c: Canvas): void {
  c.rect(-20, -20, 1640, 1040, PAPER);
  const city = [1085, 1120, 1165, 1210, 1240, 1275, 1400, 1530, 1675, 1820, 1985];
  const state = [985, 1005, 1030, 1060, 1085, 1150, 1255, 1340, 1400, 1455, 1510];
  const yOf = (rent: number): number => mix(890, 110, rent / 2000);
  const xOf = (index: number): number => mix(205, 1340, index / 10);
  grid(c, [0, 500, 1000, 1500, 2000], yOf, (rent) => `$${rent.toLocaleString('en-US')}`);
  const line = (rents: readonly number[]): Point[] => rents.map((rent, index): Point => [xOf(index), yOf(rent)]);
  const gap = c.linearAt(
    [
      [0, BLUE, 0.04],
      [1, BLUE, 0.26],
    ],
    [205, 0],
    [1340, 0],
  );
  c.polygon([...line(city), ...line(state).reverse()], gap);
  c.stroke(polyline(line(state)), '#8b949b', 6);
  c.stroke(polyline(line(city)), BLUE, 9);
  line(city).forEach(([x, y], index) => {
    const isEnd = index === 0 || index === 10;
    c.ellipse(x, y, isEnd ? 13 : 8, isEnd ? 13 : 8, isEnd ? BLUE : PAPER, `stroke="${BLUE}" stroke-width="5"`);
    label(c, x, 942, String(2016 + index), index === 10 ? { color: INK, weight: 700 } : {});
  });
  const [first = 0, last = 0] = [city[0], city.at(-1)];
  const stateLast = state.at(-1) ?? 0;
  const dollars = (rent: number) => `$${rent.toLocaleString('en-US')}`;
  label(c, xOf(0), yOf(first) - 32, dollars(first), { color: INK, weight: 700, size: 34 });
  label(c, xOf(10) + 32, yOf(last) + 12, dollars(last), { color: INK, weight: 700, size: 38, anchor: 'start' });
  label(c, xOf(10) + 32, yOf(last) + 50, 'Larkfield', { color: BLUE, weight: 700, anchor: 'start' });
  label(c, xOf(10) + 32, yOf(stateLast) + 12, dollars(stateLast), { weight: 700, size: 34, anchor: 'start' });
  label(c, xOf(10) + 32, yOf(stateLast) + 50, 'Maine', { anchor: 'start' });
}

/** The city's general fund by year, in millions of dollars. */
function budgetChart(c: Canvas): void {
  c.rect(-20, -20, 1640, 1040, PAPER);
  const yOf = (millions: number): number => mix(890, 110, millions / 70);
  grid(c, [0, 20, 40], yOf, (millions) => (millions === 0 ? '0' : `$${millions}m`));
  const years: readonly (readonly [year: string, millions: number])[] = [
    ['2021', 49.3],
    ['2022', 50.8],
    ['2023', 52.7],
    ['2024', 54.9],
    ['2025', 57.2],
    ['2026', 59.4],
    ['2027', 61.8],
  ];
  bars(c, years, yOf, { write: (millions) => `$${millions.toFixed(1)}`, color: BLUE });
}
