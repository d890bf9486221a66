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

/** The year's highest tide, in feet above the mean low water. */
function tideChart(c: Canvas): void {
  c.rect(-20, -20, 1640, 1040, PAPER);
  const tides: readonly (readonly [year: number, feet: number])[] = [
    [2000, 11.6],
    [2001, 11.8],
    [2002, 11.5],
    [2003, 11.9],
    [2004, 11.7],
    [2005, 12.1],
    [2006, 11.8],
    [2007, 12.6],
    [2008, 12.0],
    [2009, 12.1],
    [2010, 12.5],
    [2011, 12.0],
    [2012, 12.4],
    [2013, 12.2],
    [2014, 12.3],
    [2015, 12.5],
    [2016, 12.4],
    [2017, 12.6],
    [2018, 13.2],
    [2019, 12.7],
    [2020, 12.8],
    [2021, 12.7],
    [2022, 13.3],
    [2023, 13.1],
    [2024, 14.2],
    [2025, 13.4],
    [2026, 14.6],
  ];
  const yOf = (feet: number): number => mix(890, 110, (feet - 11) / 4);
  const xOf = (year: number): number => mix(205, 1495, (year - 2000) / 26);
  grid(c, [11, 12, 13, 14, 15], yOf, (feet) => (feet === 15 ? '15 ft' : String(feet)));
  const flood = yOf(13);
  c.stroke(`M170 ${num(flood)}H1530`, RED, 3, 'stroke-dasharray="2 9"');
  label(c, 186, flood - 16, 'Minor flooding at Pier 4', { anchor: 'start', color: RED, size: 28 });
  for (const [year, feet] of tides) {
    const isRecord = feet >= 14;
    const color = isRecord ? RED : feet >= 13 ? BLUE : PALE_BLUE;
    c.rect(xOf(year) - 17, yOf(feet), 34, 890 - yOf(feet), color);
    if (isRecord) {
      label(c, xOf(year), yOf(feet) - 18, String(feet), { color: INK, weight: 700, size: 32 });
    }
    if (year % 5 === 0 && year !== 2025) {
      label(c, xOf(year), 942, String(year));
    }
  }
  label(c, xOf(2026), 942, '2026', { color: INK, weight: 700 });
  c.stroke('M170 890H1530', INK, 3);
}

/** Median asking rent of a two-bedroom apartment, in dollars a month. */
function housingChart(c: Canvas): void {
  c.rect(-20, -20, 1640, 1040, PAPER);
  const city = [1085, 1120, 1165, 1210, 1240, 1345, 1520, 1640, 1725, 1835, 1940];
  const state = [985, 1005, 1030, 1060, 1085, 1150, 1255, 1340, 1400, 1455, 1510];
  const yOf = (rent: number): number => mix(890, 110, (rent - 800) / 1200);
  const xOf = (index: number): number => mix(205, 1340, index / 10);
  grid(c, [800, 1000, 1200, 1400, 1600, 1800, 2000], yOf, (rent) => `$${rent.toLocaleString('en-US')}`);
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
  label(c, xOf(0), yOf(1085) - 32, '$1,085', { color: INK, weight: 700, size: 34 });
  label(c, xOf(10) + 32, yOf(1940) + 2, '$1,940', { color: INK, weight: 700, size: 38, anchor: 'start' });
  label(c, xOf(10) + 32, yOf(1940) + 40, 'Larkfield', { color: BLUE, weight: 700, anchor: 'start' });
  label(c, xOf(10) + 32, yOf(1510) + 2, '$1,510', { color: QUIET, weight: 700, size: 34, anchor: 'start' });
  label(c, xOf(10) + 32, yOf(1510) + 40, 'Maine', { anchor: 'start' });
}

/** The city budget by department, in millions of dollars. */
function budgetChart(c: Canvas): void {
  c.rect(-20, -20, 1640, 1040, PAPER);
  const departments: readonly (readonly [name: string, millions: number])[] = [
    ['Schools', 41.8],
    ['Police', 8.9],
    ['Fire and rescue', 8.1],
    ['Public works', 7.6],
    ['Debt service', 5.4],
    ['Administration', 3.8],
    ['Harbor and piers', 2.9],
    ['Parks and recreation', 2.3],
    ['Library', 1.7],
  ];
  const xOf = (millions: number): number => mix(430, 1480, millions / 45);
  for (const tick of [0, 10, 20, 30, 40]) {
    c.stroke(`M${num(xOf(tick))} 60V900`, tick === 0 ? INK : GRID, tick === 0 ? 3 : 2);
    label(c, xOf(tick), 950, tick === 40 ? '$40 million' : tick === 0 ? '0' : `$${tick}`);
  }
  departments.forEach(([name, millions], index) => {
    const y = 84 + index * 91;
    const color = name === 'Harbor and piers' ? RED : index === 0 ? BLUE : PALE_BLUE;
    c.rect(430, y, xOf(millions) - 430, 58, color);
    label(c, 404, y + 41, name, { anchor: 'end', size: 34, color: INK });
    const isInside = millions > 30;
    label(c, xOf(millions) + (isInside ? -20 : 18), y + 41, `$${millions.toFixed(1)}`, {
      anchor: isInside ? 'end' : 'start',
      size: 34,
      color: isInside ? '#ffffff' : INK,
      weight: 700,
    });
  });
  c.stroke('M430 60V900', INK, 3);
}
