import type { Cell, TableFault } from './table-fault.ts';

/** What separates the cells of a line: Excel writes semicolons where the comma is the decimal mark. */
const DELIMITERS = [',', ';', '\t'] as const;

/** The cells of a CSV file, row by row. */
export interface CsvText {
  delimiter: string;
  rows: Cell[][];
  faults: TableFault[];
}

/**
 * Splits the text of a CSV file into cells, as RFC 4180 says: a cell in quotation marks may hold separators and line
 * ends, and two quotation marks in it are one. Cells may also be separated by semicolons or tabs. Empty lines are left
 * out, and so is the line `sep=;` that Excel writes.
 * @param text with LF as line ends and without a byte order mark
 */
export function csvText(text: string): CsvText {
  const named = /^sep=([,;\t])\n/i.exec(text);
  const delimiter = named?.[1] ?? likeliestDelimiter(text);
  const rows: Cell[][] = [];
  let [at, line, lineStart] = named ? [named[0].length, 2, named[0].length] : [0, 1, 0];
  let row: Cell[] = [];
  const endRow = () => {
    if (row.some((cell) => cell.text !== '')) rows.push(row);
    row = [];
  };
  while (at <= text.length) {
    const place = { line, column: at - lineStart + 1 };
    const quoted = /"((?:[^"]|"")*)"[ ]*/y;
    quoted.lastIndex = at;
    const found = quoted.exec(text);
    if (text[at] === '"' && !found) {
      const what = 'A quotation mark opens a cell here and is never closed.';
      return {
        delimiter,
        rows,
        faults: [{ rule: 'table-unreadable', ...place, what, fix: 'Close it, or delete it.' }],
      };
    }
    const plain = found ? '' : plainCell(text, at, delimiter);
    const written = found?.[0] ?? plain;
    row.push({ text: (found?.[1]?.replaceAll('""', '"') ?? plain).replaceAll(/\s+/g, ' ').trim(), ...place });
    for (const index of indexesOf(written, '\n')) [line, lineStart] = [line + 1, at + index + 1];
    at += written.length;
    const next = text[at];
    if (next !== undefined && next !== delimiter && next !== '\n') {
      const what = 'There are words after the quotation mark that closes this cell.';
      const fix = 'Write the whole cell between quotation marks, and each quotation mark in it twice.';
      return { delimiter, rows, faults: [{ rule: 'table-unreadable', ...place, what, fix }] };
    }
    at++;
    if (next === '\n' || next === undefined) endRow();
    if (next === '\n') [line, lineStart] = [line + 1, at];
  }
  return { delimiter, rows, faults: [] };
}

/** The text of a cell without quotation marks, up to the next separator or line end. */
function plainCell(text: string, start: number, delimiter: string): string {
  let end = start;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n') end++;
  return text.slice(start, end);
}

/** The separator that the first line has most of, outside of quotation marks. */
function likeliestDelimiter(text: string): string {
  // A tab at the start comes after an empty first cell.
  const [first = ''] = text
    .replaceAll(/"[^"]*"/g, '')
    .replace(/^[ \n]+/, '')
    .split('\n', 1);
  const counts = DELIMITERS.map((mark) => first.split(mark).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

function indexesOf(text: string, mark: string): number[] {
  return [...text].flatMap((character, index) => (character === mark ? [index] : []));
}
