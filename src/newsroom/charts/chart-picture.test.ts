import { expect, test } from 'vitest';
import type { BodyPart } from '../../markdown/body-parts.ts';
import type { Chart } from '../../markdown/charts/chart.ts';
import { readTableFile } from '../../schema/table/table-file.ts';
import { chartDrawing, legendLines, pictureSize, PICTURE_WIDTH, withPictures } from './chart-picture.ts';
import { palettesOf } from '../../schema/brand/palette.ts';

const LOOK = { palette: palettesOf({}).light, series: [] };
const PAGE = 'https://ledger.example/2026/11/ferries/';

function chart(csv: string, type: Chart['type'] = 'bars'): Chart {
  const reading = readTableFile('content/data/a.csv', new TextEncoder().encode(csv));
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return { type, title: 'Ferries', table: reading.value };
}

function pictured(charts: Chart[], language: string) {
  const parts: BodyPart[] = charts.flatMap((one) => [
    { kind: 'html', html: '<p>Words.</p>' },
    { kind: 'chart', chart: one },
  ]);
  return withPictures(parts, language, (number) => `${PAGE}chart-${number}.png`, PAGE).flatMap((part) =>
    part.kind === 'chart' ? [part.picture] : [],
  );
}

test('each chart has the picture of its number in the body, with what it shows and the page that has the numbers', () => {
  const [first, second] = pictured(
    [chart('Town,A\nHere,1\nThere,2\n'), chart('Month,A\n2026-01,1\n2026-02,2\n', 'line')],
    'en',
  );
  expect(first).toMatchObject({ src: `${PAGE}chart-1.png`, page: PAGE, width: PICTURE_WIDTH });
  expect(second).toMatchObject({ src: `${PAGE}chart-2.png`, alt: 'Line chart. A: January 2026 1; February 2026 2.' });
});

test('a chart in a script that the fonts do not have is not drawn, and the others keep their numbers', () => {
  const [none, second] = pictured([chart('町,数\n北町,1\n南町,2\n'), chart('Town,A\nHere,1\n')], 'ja');
  expect(none).toBeUndefined();
  expect(second?.src).toBe(`${PAGE}chart-2.png`);
  expect(chartDrawing(chart('Ciudad,A\nكفر,1\nx,2\n'), 'es', LOOK)).toBeUndefined();
});

test('numbers with the narrow spaces of French are drawn', () => {
  expect(chartDrawing(chart('Ville,A\nLà-bas,1234567\nIci,25%\n'.replace('25%', '25')), 'fr', LOOK)).toBeDefined();
});

test('a picture grows with its rows, their names and its legend', () => {
  const heightOf = (csv: string) => {
    const drawing = chartDrawing(chart(csv), 'en', LOOK);
    return drawing ? pictureSize(drawing).height : 0;
  };
  const one = heightOf('Town,A\nHere,1\n');
  expect(heightOf('Town,A\nHere,1\nThere,2\n')).toBeGreaterThan(one);
  expect(heightOf(`Town,A\n${'A name of many words '.repeat(4)},1\n`)).toBeGreaterThan(one);
  expect(heightOf('Town,A,B\nHere,1,2\n')).toBeGreaterThan(one);
});

test('a legend that is too long for a line goes on in the next one', () => {
  const names = Array.from({ length: 5 }, (_, index) => `A name that is rather long ${index}`);
  const lines = legendLines(names);
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.flat().map(({ name }) => name)).toEqual(names);
});
