import type { Element, ElementContent } from 'hast';
import { element, textOf } from '../../markdown/hast.ts';
import { blocksOf, inlineOf, trimmedRun } from './block-structure.ts';
import type { BodyJob } from './body-job.ts';
import { htmlOf, picturesWithin } from './kept-html.ts';

const ROWS = 'tr';

/** True for a table that Markdown can have: a grid of cells with words in them. */
export function isPlainTable(table: Element): boolean {
  const rows = rowsOf(table);
  const cells = rows.flatMap(cellsOf);
  if (rows.length === 0 || cells.length > 9000) return false;
  return cells.every((cell) => {
    const { colSpan, rowSpan } = cell.properties;
    return [colSpan, rowSpan].every((span) => Number(span ?? 1) === 1) && !holdsBlocks(cell);
  });
}

/** The rows of a table with a head above them, and its caption. */
export function plainTable(table: Element, job: BodyJob): { table: Element; caption?: ElementContent[] } {
  const rows = rowsOf(table);
  const columns = Math.max(...rows.map((row) => cellsOf(row).length));
  const isHeaded = cellsOf(rows[0] ?? element('tr', {})).some(({ tagName }) => tagName === 'th');
  if (!isHeaded && rows.length > 1)
    job.change(
      'table-head',
      'The first row of this table is its head now: a table in Markdown has one.',
      table,
      'guessed',
    );
  const filled = rows.map((row) => {
    const cells = cellsOf(row).map((cell) =>
      element('td', alignment(cell), trimmedRun(inlineOf(cell.children)).flatMap(withoutBreak)),
    );
    return element(ROWS, {}, [...cells, ...Array.from({ length: columns - cells.length }, () => element('td', {}))]);
  });
  const caption = captionOf(table);
  return { table: element('table', {}, filled), ...(caption && { caption: caption.children }) };
}

/** A table that only HTML can have; the pictures in it are noted, because none can be in HTML. */
export function tableHtml(table: Element, job: BodyJob): string {
  for (const picture of picturesWithin(table)) {
    job.lose(String(picture.properties['title'] ?? ''));
    job.change('picture-in-table', 'A picture in a table of several widths is left out.', picture, 'dropped');
  }
  for (const cell of rowsOf(table).flatMap(cellsOf)) cell.children = htmlBlocks(cell);
  return htmlOf(table);
}

function htmlBlocks(cell: Element): ElementContent[] {
  const blocks = blocksOf(cell.children);
  const [only] = blocks;
  return blocks.length === 1 && only?.type === 'element' && only.tagName === 'p' ? only.children : blocks;
}

function alignment(cell: Element): Element['properties'] {
  const style = /text-align\s*:\s*(left|right|center)/i
    .exec(String(cell.properties['style'] ?? ''))?.[1]
    ?.toLowerCase();
  const names = [cell.properties['className']].flat().map(String).join(' ');
  const byClass = /has-text-align-(left|right|center)/.exec(names)?.[1];
  const align = String(cell.properties['align'] ?? style ?? byClass ?? '').toLowerCase();
  return ['left', 'right', 'center'].includes(align) ? { align } : {};
}

/** Line breaks in a cell, which has one line in Markdown. */
function withoutBreak(node: ElementContent): ElementContent[] {
  if (node.type !== 'element') return [node];
  if (node.tagName === 'br') return [element('table-break', {})];
  return [{ ...node, children: node.children.flatMap(withoutBreak) }];
}

function rowsOf(node: Element): Element[] {
  return node.children.flatMap((child) => {
    if (child.type !== 'element' || child.tagName === 'table') return [];
    return child.tagName === ROWS ? [child] : rowsOf(child);
  });
}

function cellsOf(row: Element): Element[] {
  return row.children
    .filter((child) => child.type === 'element')
    .filter(({ tagName }) => tagName === 'td' || tagName === 'th');
}

function captionOf(table: Element): Element | undefined {
  const found = table.children.find(
    (child): child is Element => child.type === 'element' && child.tagName === 'caption',
  );
  return found && textOf(found).trim() !== '' ? { ...found, children: inlineOf(found.children) } : undefined;
}

/** More than one paragraph in a cell, or a list or another table. */
function holdsBlocks(cell: Element): boolean {
  const blocks = blocksOf(cell.children);
  return blocks.length > 1 || blocks.some((block) => block.type === 'element' && !/^(?:p|h[1-6])$/.test(block.tagName));
}
