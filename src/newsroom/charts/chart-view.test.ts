import { describe, expect, test } from 'vitest';
import type { Chart } from '../../markdown/charts/chart.ts';
import { readTableFile } from '../../schema/table/table-file.ts';
import { stringsOf } from '../../strings/strings.ts';
import { chartTable, chartView } from './chart-view.ts';

function chart(type: Chart['type'], csv: string, words: Partial<Chart> = {}): Chart {
  const reading = readTableFile('content/data/ferries.csv', new TextEncoder().encode(csv));
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return { type, title: 'Ferries', table: reading.value, ...words };
}

function upright(given: Chart, language = 'en-US') {
  const { plot } = chartView(given, language, stringsOf(language));
  if (plot.kind !== 'upright') throw new Error('The bars lie.');
  return plot;
}

function lying(given: Chart, language = 'en-US') {
  const { plot } = chartView(given, language, stringsOf(language));
  if (plot.kind !== 'lying') throw new Error('The bars stand.');
  return plot;
}

describe('a line', () => {
  const MONTHS = 'Month,Sable,Rosier\n2026-03,400,100\n2026-02,,50\n2026-01,100,0\n';

  test('runs in the order of time, whatever the order of the file', () => {
    expect(upright(chart('line', MONTHS)).paths).toContainEqual({ series: 1, path: 'M0 100L52.54 87.5L100 75' });
  });

  test('is broken where a number is missing, and a number between two gaps is a dot', () => {
    const { paths, dots } = upright(chart('line', MONTHS));
    expect(paths.map(({ series }) => series)).toEqual([1]);
    expect(dots.filter(({ series }) => series === 0).map(({ x }) => x)).toEqual([0, 100]);
  });

  test('has its name beside its end, far enough from the next one, and a list of names only where that cannot be', () => {
    const { ends } = upright(chart('line', 'Y,A,B\n2025,1,2\n2026,199,200\n'));
    expect(ends.map(({ name, value }) => [name, value])).toEqual([
      ['B', '200'],
      ['A', '199'],
    ]);
    expect((ends[1]?.y ?? 0) - (ends[0]?.y ?? 0)).toBeGreaterThanOrEqual(17);
    expect(ends[0]?.y).toBe(0);
    const long = chart('line', 'Y,A name that is longer than a phone is wide,B\n2025,1,2\n2026,3,4\n');
    expect(upright(long).ends).toEqual([]);
    expect(chartView(long, 'en', stringsOf('en')).legend).toHaveLength(2);
    expect(chartView(chart('line', MONTHS), 'en', stringsOf('en')).legend).toEqual([]);
  });

  test('begins at zero when that is near, and else where its numbers are', () => {
    expect(upright(chart('line', 'Y,A\n2025,40\n2026,100\n')).grid[0]?.text).toBe('0');
    expect(upright(chart('line', 'Y,A\n2025,94\n2026,100\n')).grid[0]?.text).toBe('94');
  });

  test('over numbers has places by their size', () => {
    expect(upright(chart('line', 'Depth,A\n0,1\n10,2\n100,3\n')).paths[0]?.path).toMatch(/^M0 \S+L10 \S+L100 /);
  });
});

describe('bars', () => {
  test('begin at zero, also below it', () => {
    const { bars, grid } = upright(chart('bars', 'Y,A,B\n2025,90,-10\n2026,100,5\n'));
    const zero = grid.find(({ isZero }) => isZero)?.y ?? 0;
    expect(upright(chart('bars', 'Y,A\n2025,90\n2026,100\n')).grid[0]).toMatchObject({ isZero: true, y: 100 });
    for (const { y, height } of bars) expect([y, Math.round((y + height) * 100) / 100]).toContain(zero);
    expect(lying(chart('bars', 'Town,A\nSable,90\nRosier,-100\n')).rows.map(({ bars: [bar] }) => bar)).toMatchObject([
      { x: lying(chart('bars', 'Town,A\nSable,90\nRosier,-100\n')).zero },
      {},
    ]);
  });

  test('of times stand, and bars of names lie, so that long names have room', () => {
    expect(upright(chart('bars', 'Y,A\n2025,1\n2026,2\n')).bars).toHaveLength(2);
    expect(lying(chart('bars', 'Town,A\nSable,1\nRosier,2\n')).rows.map(({ name }) => name)).toEqual([
      'Sable',
      'Rosier',
    ]);
  });

  test('of a stack are as high as their sum', () => {
    const { bars, grid } = upright(chart('stacked', 'Y,A,B\n2025,10,30\n2026,20,20\n'));
    expect(grid.at(-1)?.text).toBe('40');
    expect(bars.slice(0, 2)).toMatchObject([
      { y: 75, height: 25 },
      { y: 0, height: 75 },
    ]);
  });

  test('lie from the right where text does', () => {
    const csv = 'Town,A\nSable,50\nRosier,100\n';
    const [here, there] = [lying(chart('bars', csv)), lying(chart('bars', csv), 'ar')];
    expect(here.zero).toBe(0);
    expect(there.zero).toBe(100);
    expect(there.rows[1]?.bars[0]?.width).toBeGreaterThan(there.rows[0]?.bars[0]?.width ?? 0);
  });
});

test('names below an axis that a phone has no room for are marked, and none is too many for a page', () => {
  const days = Array.from({ length: 31 }, (_, index) => `2026-01-${String(index + 1).padStart(2, '0')},${index}`);
  const { names } = upright(chart('bars', `Day,A\n${days.join('\n')}\n`));
  expect(names.length).toBeLessThan(12);
  expect(names.filter(({ isMinor }) => !isMinor).length).toBeLessThan(names.length);
  // The first and the last are on every screen.
  expect(names[0]).toMatchObject({ text: 'Jan 1', isMinor: false });
  expect(names.at(-1)).toMatchObject({ text: 'Jan 31', isMinor: false });
});

test('numbers are written as the language writes them, with their percent sign or currency', () => {
  const table = (language: string, unit?: string) =>
    chartTable(chart('line', 'M,A\n2026-01,-1234.5\n2026-02,2\n', unit === undefined ? {} : { unit }), language)
      .rows[0];
  expect(table('en-US')).toEqual({ name: 'January 2026', values: ['−1,234.5'] });
  expect(table('de', '€')).toEqual({ name: 'Januar 2026', values: ['−1.234,5\u00A0€'] });
  expect(table('fr', '%')?.values[0]).toMatch(/^−1\u202F234,5\s%$/);
  expect(table('en-US', 'tons')?.values).toEqual(['−1,234.5']);
});

test('huge and tiny numbers are short on the axis', () => {
  expect(upright(chart('bars', 'Y,A,B\n2025,4200000,1\n2026,9100000,2\n')).grid.at(-1)?.text).toBe('10M');
  const tiny = upright(chart('bars', 'Y,A,B\n2025,0.0000000002,0\n2026,0.0000000009,0\n')).grid.at(-1)?.text;
  expect(tiny).toBe('1E−9');
});

test('a chart without a description is described by its kind and the first and last number of each column', () => {
  const given = chart('line', 'Y,A\n2025,1\n2026,3\n');
  expect(chartView(given, 'en', stringsOf('en')).description).toBe('Line chart. A: 2025 1; 2026 3.');
  expect(chartView({ ...given, description: 'It trebled.' }, 'en', stringsOf('en')).description).toBe('It trebled.');
});

test('each number has the decimals that it needs, and zeros only where all of its column were written with them', () => {
  const csv = 'M,A,B,C\n2026-01,5210,5.00,1.5\n2026-02,2,1.25,0.25\n';
  expect(chartTable(chart('line', csv), 'en').rows.map(({ values }) => values)).toEqual([
    ['5,210', '5.00', '1.5'],
    ['2', '1.25', '0.25'],
  ]);
  expect(chartTable(chart('line', csv, { unit: '$' }), 'en-US').rows[0]?.values).toEqual(['$5,210', '$5.00', '$1.50']);
});

test('the sign of the cells is printed besides the words for what they count', () => {
  const given = chart('bars', 'Town,A\nSable,5%\n', { unit: 'of all voters' });
  expect(chartView(given, 'en', stringsOf('en'))).toMatchObject({
    unit: 'of all voters',
    table: { rows: [{ values: ['5%'] }] },
  });
});

test('a row of a stack that lacks a number has no sum', () => {
  const { rows } = lying(chart('stacked', 'Town,A,B\nSable,,\nRosier,2,\nLarkfield,2,3.5\n'));
  expect(rows.map(({ labels }) => labels.map(({ text }) => text))).toEqual([[], [], ['5.5']]);
});

test.each([
  ['large', '1000001', '1000002'],
  ['the largest', '999999999999999', '1000000000000000'],
  ['tiny', '0.000000001000001', '0.000000001000002'],
  ['long', '0.999999999999998', '0.999999999999999'],
])('%s numbers that are near each other have an axis on which no two values are written alike', (_, low, high) => {
  const texts = upright(chart('line', `Y,A\n2025,${low}\n2026,${high}\n`)).grid.map(({ text }) => text);
  expect(texts.length).toBeGreaterThan(1);
  expect(new Set(texts).size).toBe(texts.length);
});
