import { xmlElement } from '../lib/xml/xml-text.ts';
import type { Chart } from '../markdown/charts/chart.ts';
import { chartTable } from '../newsroom/charts/chart-view.ts';
import { isSign } from '../newsroom/charts/chart-numbers.ts';
import { stringsOf } from '../strings/strings.ts';
import { textElement } from './feed-document.ts';

/** In an empty cell: an element without content is written in the way of XML, which HTML does not know. */
const BLANK = '\u00A0';

/** A chart where nothing can be drawn: its title, its numbers as a table, and their source. */
export function chartContent(chart: Chart, language: string): string {
  const { head, rows } = chartTable(chart, language);
  const row = (cells: string[]) => xmlElement('tr', {}, cells.join(''));
  const caption = xmlElement('p', {}, textElement('strong', chartCaption(chart)));
  const table = [
    xmlElement('thead', {}, row(head.map((name) => textElement('th', name || BLANK)))),
    xmlElement(
      'tbody',
      {},
      rows.map(({ name, values }) => row([name, ...values].map((cell) => textElement('td', cell || BLANK)))).join(''),
    ),
  ];
  const source = chartSource(chart, language);
  return [
    caption,
    xmlElement('table', {}, table.join('')),
    ...(source === undefined ? [] : [xmlElement('p', {}, textElement('small', source))]),
  ].join('');
}

/** The title of a chart with what its numbers count. */
function chartCaption({ title, unit }: Chart): string {
  return unit === undefined || isSign(unit) ? title : `${title} (${unit})`;
}

/** The sentence that names the source of a chart. */
function chartSource({ source }: Chart, language: string): string | undefined {
  const { machines, punctuation } = stringsOf(language);
  return source === undefined ? undefined : machines.source + punctuation.colon + source;
}
