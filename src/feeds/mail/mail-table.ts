import type { Comment, Element, ElementContent, Properties } from 'hast';
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

/** A comment, in which Outlook for Windows finds what only it is to see. */
export function comment(value: string): Comment {
  return { type: 'comment', value };
}
