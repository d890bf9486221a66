import { xmlElement } from '../lib/xml/xml-text.ts';
import type { PartPicture } from '../markdown/body-parts.ts';
import type { Chart } from '../markdown/charts/chart.ts';
import { chartTable } from '../newsroom/charts/chart-view.ts';
import { isSign } from '../newsroom/charts/chart-numbers.ts';
import { stringsOf } from '../strings/strings.ts';
import { textElement } from './feed-document.ts';

/** In an empty cell: an element without content is written in the way of XML, which HTML does not know. */
const BLANK = '\u00A0';

/**
 * A chart where nothing can be drawn: its title, a picture that leads to its page, and its source. Without a picture, its
 * numbers are a table.
 */
export function chartContent(chart: Chart, language: string, picture?: PartPicture): string {
  const source = chartSource(chart, language);
  return [
    xmlElement('p', {}, textElement('strong', chartCaption(chart))),
    picture ? chartPicture(picture) : numbersTable(chart, language),
    ...(source === undefined ? [] : [xmlElement('p', {}, textElement('small', source))]),
  ].join('');
}

function chartPicture({ src, width, height, alt, page }: PartPicture): string {
  const image = xmlElement('img', { src, alt, width: String(width), height: String(height) });
  return xmlElement('p', {}, xmlElement('a', { href: page }, image));
}

function numbersTable(chart: Chart, language: string): string {
  const { head, rows } = chartTable(chart, language);
  const row = (cells: string[]) => xmlElement('tr', {}, cells.join(''));
  const table = [
    xmlElement('thead', {}, row(head.map((name) => textElement('th', name || BLANK)))),
    xmlElement(
      'tbody',
      {},
      rows.map(({ name, values }) => row([name, ...values].map((cell) => textElement('td', cell || BLANK)))).join(''),
    ),
  ];
  return xmlElement('table', {}, table.join(''));
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
