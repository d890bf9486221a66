import type { Comment, Element, ElementContent, Properties } from 'hast';
import { directionOf, foreignTo } from '../../lib/text/language.ts';
import { element } from '../../markdown/hast.ts';

/** A table that only lays out: mail programs have nothing else that all of them know. */
export function layoutTable(className: string[], rows: ElementContent[], properties: Properties = {}): Element {
  const layout = { role: 'presentation', cellPadding: '0', cellSpacing: '0', border: '0', className, ...properties };
  return element('table', layout, [element('tbody', {}, rows)]);
}

/** A row with one cell. */
export function cell(className: string[], children: ElementContent[], properties: Properties = {}): Element {
  return element('tr', {}, [element('td', { className, ...properties }, children)]);
}

/** The attributes of words in another language than the mail; they begin at their own side. */
export function foreignWords(surrounding: string, language: string): Properties {
  const isTurned = directionOf(language) !== directionOf(surrounding);
  const start = directionOf(language) === 'rtl' ? 'right' : 'left';
  return { ...foreignTo(surrounding, language), ...(isTurned && { style: `text-align: ${start}` }) };
}

/** A comment, in which Outlook for Windows finds what only it is to see. */
export function comment(value: string): Comment {
  return { type: 'comment', value };
}
