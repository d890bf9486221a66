import type { Cell, TableFault } from './table-fault.ts';

/** What separates the cells of a line: Excel writes semicolons where the comma is the decimal mark. */
const DELIMITERS = [',', ';', '\t'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** The cells of a CSV file, row by row. */
export interface CsvText {
  delimiter: Delimiter;
  rows: Cell[][];
  faults: TableFault[];
}

/** A cell in quotation marks without the last one. It takes as much as it can: a doubled mark never closes a cell. */
const QUOTED = /[ \u00A0]*"([^"]*(?:""[^"]*)*)/y;
/** The last quotation mark of a cell. */
const CLOSING = /"[ \u00A0]*/y;
const PLAIN: Record<Delimiter, RegExp> = { ',': /[^,\n]*/y, ';': /[^;\n]*/y, '\t': /[^\t\n]*/y };

/**
 * Splits the text of a CSV file into cells, as RFC 4180 says: a cell in quotation marks may hold separators and line
 * ends, and two quotation marks in it are one. Cells may also be separated by semicolons or tabs, and spaces around the
 * quotation marks are dropped, as spreadsheets do. Empty lines are left out, and so is the line `sep=;` that Excel writes.
 * @param text with LF as line ends and without a byte order mark
 */
export function csvText(text: string): CsvText {
  const named = /^sep=([,;\t])\n/i.exec(text);
  const delimiter = (named?.[1] as Delimiter | undefined) ?? likeliestDelimiter(text);
  const rows: Cell[][] = [];
  let [at, line, lineStart] = named ? [named[0].length, 2, named[0].length] : [0, 1, 0];
  let row: Cell[] = [];
  const fail = (place: Pick<Cell, 'line' | 'column'>, what: string, fix: string): CsvText => {
    return { delimiter, rows, faults: [{ rule: 'table-unreadable', ...place, what, fix }] };
  };
  while (at <= text.length) {
    // Most cells have none, and trying costs time in long files.
    const opened = '" \u00A0'.includes(text[at] ?? 'x') ? matchAt(QUOTED, text, at) : null;
    const written = opened?.[0] ?? matchAt(PLAIN[delimiter], text, at)?.[0] ?? '';
    const before = opened ? written.indexOf('"') : 0;
    const place = { line, column: at + before - lineStart + 1 };
    const inside = opened?.[1]?.replaceAll('""', '"') ?? written;
    row.push({ text: inside.replaceAll(/\s+/g, ' ').trim(), ...place });
    for (let end = written.indexOf('\n'); end >= 0; end = written.indexOf('\n', end + 1))
      [line, lineStart] = [line + 1, at + end + 1];
    at += written.length;
    const closing = opened && matchAt(CLOSING, text, at)?.[0];
    if (opened && closing === undefined) return fail(place, ...unclosed(inside));
    at += closing?.length ?? 0;
    const next = text[at];
    if (next !== undefined && next !== delimiter && next !== '\n') return fail(place, ...wordsAfter(line, place.line));
    at++;
    if (next === delimiter) continue;
    if (row.some((cell) => cell.text !== '')) rows.push(row);
    row = [];
    [line, lineStart] = [line + 1, at];
  }
  return { delimiter, rows, faults: [] };
}

function unclosed(inside: string): [what: string, fix: string] {
  const what = 'A quotation mark opens a cell here and is never closed.';
  const fix = 'Close it where the cell ends, or delete it.';
  const isDoubled = inside.includes('"');
  return [
    what,
    isDoubled ? `${fix} Two quotation marks in a row are one in the text of a cell and close nothing.` : fix,
  ];
}

function wordsAfter(end: number, start: number): [what: string, fix: string] {
  const what = 'There are words after the quotation mark that closes this cell';
  const fix = 'Write the whole cell between quotation marks, and each quotation mark in it twice.';
  return end === start
    ? [`${what}.`, fix]
    : [
        `${what}, which is in line ${end}.`,
        `Close the cell where it ends. If it is right that it ends in line ${end}: ${fix}`,
      ];
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** The separator that the first line has most of, outside of quotation marks. */
function likeliestDelimiter(text: string): Delimiter {
  // A tab at the start comes after an empty first cell.
  const [first = ''] = text
    .replaceAll(/"[^"]*"/g, '')
    .replace(/^[ \n]+/, '')
    .split('\n', 1);
  const counts = DELIMITERS.map((mark) => first.split(mark).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}
