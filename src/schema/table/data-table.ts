import {
  decimalMarkOf,
  hasExponent,
  isAmbiguous,
  isGap,
  isTooLong,
  readNumber,
  type DecimalMark,
  type ReadNumber,
} from './number-text.ts';
import type { Delimiter } from './csv-text.ts';
import { rowDates } from './row-dates.ts';
import { checkNames, checkTimes, type Add } from './table-names.ts';
import type { Cell, TableFault } from './table-fault.ts';

/** The most columns of numbers: more lines or colors cannot be told apart. */
export const MAX_SERIES = 5;
/** The most rows: a page with more would be heavy. */
export const MAX_ROWS = 400;

/** A row of a table: its name, and a number for each column; null for an empty cell. */
export interface TableRow {
  name: string;
  values: (number | null)[];
}

/** How many digits after the decimal mark the numbers of a column are printed with: all have the same, or none is zero. */
export interface Decimals {
  least: number;
  most: number;
}

/** A table of numbers. */
export interface DataTable {
  /** The heading of the first column; it may be empty. */
  corner: string;
  /** The headings of the columns of numbers. */
  series: string[];
  rows: TableRow[];
  /** The digits after the decimal mark, for each column of numbers. */
  decimals: Decimals[];
  /** The sign that all its numbers have: of percent or of a currency. */
  unit?: string;
}

/** How a table is written, which decides where its own cells leave two readings. */
export interface TableForm {
  /** The decimal mark where no number of the table shows it; undefined when it is not known. */
  usual: DecimalMark | undefined;
  /** BCP 47; the names of months and the order of day and month are those of this language. */
  language: string;
  /** What separates the cells of a CSV file; left out for the table of a text. */
  delimiter?: Delimiter;
}

/**
 * Makes a table of numbers from cells: the first row names the columns, the first column names the rows, and all else is
 * numbers. Every fault is returned, each with what to write.
 */
export function dataTable(cells: readonly Cell[][], form: TableForm): { table: DataTable; faults: TableFault[] } {
  const faults: TableFault[] = [];
  const add: Add = (rule, { line, column }, what, fix) => faults.push({ rule, line, column, what, fix });
  // The head decides: Excel writes separators after the last column.
  const width = lastUsed(cells[0] ?? []);
  const [head = [], ...written] = cells.map((row) => row.slice(0, Math.max(width, lastUsed(row))));
  const start = head[0] ?? { text: '', line: 1, column: 1 };
  if (written.length === 0 || width < 2) {
    const fix = 'Write a line with names, such as Month,Passengers, and below it one line for each row: 2026-01,1240';
    add('table-unreadable', start, 'There are no rows of numbers in this table.', fix);
  }
  if (width - 1 > MAX_SERIES)
    add(
      'table-column',
      head[MAX_SERIES + 1] ?? start,
      `The table has ${width - 1} columns of numbers; a chart can show ${MAX_SERIES}.`,
      'Leave out columns, or make two charts.',
    );
  if (written.length > MAX_ROWS) {
    const what = `The table has ${written.length} rows; a chart can show ${MAX_ROWS}.`;
    const fix = 'Leave out rows: write months instead of days, for example.';
    add('table-too-large', written[MAX_ROWS]?.[0] ?? start, what, fix);
  }
  // What is in them can wait until it is a table that can be shown, however long it is now.
  if (written.length > MAX_ROWS || width - 1 > MAX_SERIES)
    return { table: { corner: '', series: [], rows: [], decimals: [] }, faults };
  const body = withDates(written, form.language);
  const rowNames = body.map((row) => row[0] ?? start);
  checkNames(head.slice(1, width), 'column', add);
  checkNames(rowNames, 'row', add);
  checkTimes(rowNames, add);
  const numbers = body.flatMap((row) => row.slice(1)).filter(({ text }) => !isGap(text));
  const mark = decimalMarkOf(numbers.map(({ text }) => text)) ?? form.usual;
  const found: { cell: Cell; column: number; number: ReadNumber }[] = [];
  if (mark === undefined)
    for (const [first, ...others] of unclearColumns(body, width))
      add('table-number', first, ...twoReadings(first, others.length));
  const rows = body.map((row): TableRow => {
    if (row.length !== width) add('table-row', row[0] ?? start, ...wrongLength(row, head, form));
    const values = row.slice(1, width).map((cell, column) => {
      const number = mark === undefined && isAmbiguous(cell.text) ? undefined : readCell(cell, mark, add);
      if (number) found.push({ cell, column, number });
      return number?.value ?? null;
    });
    return { name: row[0]?.text ?? '', values };
  });
  if (faults.length === 0 && rows.every(({ values }) => values.every((value) => value === null)))
    add('table-unreadable', start, 'All cells of this table are empty.', 'Write a number into at least one of them.');
  const unit = found.find(({ number }) => number.unit !== undefined)?.number.unit;
  const other = unit === undefined ? undefined : found.find(({ number }) => number.unit !== unit);
  if (unit !== undefined && other) add('table-number', other.cell, ...mixedUnits(other.cell.text, other.number, unit));
  const series = head.slice(1, width).map(({ text }) => text);
  const table = {
    corner: head[0]?.text ?? '',
    series,
    rows,
    decimals: series.map((_, index) =>
      decimalsOf(found.flatMap(({ column, number }) => (column === index ? [number.digits] : []))),
    ),
    ...(unit !== undefined && { unit }),
  };
  return { table, faults };
}

/** The number of cells up to the last one that is not empty. */
function lastUsed(row: readonly Cell[]): number {
  return row.findLastIndex(({ text }) => text !== '') + 1;
}

function wrongLength(
  row: readonly Cell[],
  head: readonly Cell[],
  { delimiter }: TableForm,
): [what: string, fix: string] {
  const cells = row.length === 1 ? 'one cell' : `${row.length} cells`;
  const what = `This row has ${cells}, and the first row has ${head.length}.`;
  const longer = row.length > head.length ? row : head;
  // A quotation mark within a cell does not keep a separator after it in the cell.
  const opening = delimiter && longer.find(({ text }) => text.split('"').length % 2 === 0)?.text;
  if (opening !== undefined && opening !== '')
    return [what, `Begin the cell ${opening.slice(0, 40)} with a quotation mark, and write each one in it twice.`];
  if (row.length < head.length)
    return [what, 'Add the missing cells. Leave a cell empty if there is no number for it.'];
  const fix = 'Delete the cells that are too many.';
  return [what, delimiter === undefined ? fix : `${fix} ${IN_CELL[delimiter]}`];
}

/** How to write a separator that is part of a cell. */
const IN_CELL: Record<Delimiter, string> = {
  ',': 'A comma in a cell needs quotation marks around the cell: "1,240".',
  ';': 'A semicolon in a cell needs quotation marks around the cell: "Sable; north".',
  '\t': 'A tab in a cell needs quotation marks around the cell.',
};

/** A chart has one axis, and its sign would be printed beside numbers that are none of it. */
function mixedUnits(text: string, { unit: own }: ReadNumber, unit: string): [what: string, fix: string] {
  const what =
    own === undefined
      ? `"${text.slice(0, 40)}" has no sign, and other numbers of this table are in ${unit}.`
      : `"${text.slice(0, 40)}" is in ${own}, and other numbers of this table are in ${unit}.`;
  return [what, 'Give all numbers one unit, or split the table into two charts.'];
}

/** Zeros are kept where the whole column was written with them, as 5.00 is, and added to no number. */
function decimalsOf(digits: readonly number[]): Decimals {
  const most = Math.max(0, ...digits);
  return { least: digits.every((some) => some === most) ? most : 0, most };
}

/** The rows with their dates in the form in which charts read them. */
function withDates(rows: readonly Cell[][], language: string): Cell[][] {
  const dates = rowDates(
    rows.map(([name]) => name?.text ?? ''),
    language,
  );
  return rows.map(([name, ...cells], row) =>
    name === undefined ? cells : [{ ...name, text: dates?.[row] ?? name.text }, ...cells],
  );
}

/** The numbers of each column that can be read in two ways. */
function unclearColumns(rows: readonly Cell[][], width: number): [first: Cell, ...others: Cell[]][] {
  const columns = Array.from({ length: width - 1 }, (_, column) => rows.flatMap((row) => row[column + 1] ?? []));
  return columns.flatMap((cells) => {
    const [first, ...others] = cells.filter(({ text }) => isAmbiguous(text));
    return first === undefined ? [] : [[first, ...others] as [Cell, ...Cell[]]];
  });
}

function twoReadings({ text }: Cell, others: number): [what: string, fix: string] {
  const [before = '', after = ''] = text.split(/[.,]/);
  // Before a sign that follows the number.
  const longer = text.replace(/\d(?=\D*$)/, (last) => `${last}0`);
  const like = others === 0 ? '' : others === 1 ? ' So can another one' : ` So can ${others} others`;
  return [
    `"${text}" can be ${before}${after} or a number with three decimals.${like === '' ? '' : `${like} of this column.`}`,
    `Write it without a mark for thousands: ${before}${after}. If it has decimals, add a zero: ${longer}`,
  ];
}

function readCell(cell: Cell, mark: DecimalMark | undefined, add: Add) {
  if (isGap(cell.text)) return undefined;
  if (hasExponent(cell.text)) {
    const what = `"${cell.text.slice(0, 40)}" is written with an exponent.`;
    const fix = 'Write it out, such as 1200000 or 0.001: format the column as numbers before you export it.';
    add('table-number', cell, what, fix);
    return undefined;
  }
  const number = readNumber(cell.text, mark ?? '.');
  if (!number)
    add(
      'table-number',
      cell,
      `"${cell.text.slice(0, 40)}" is not a number.`,
      'Write digits, such as 1240 or -3.5, and leave the cell empty if there is no number.',
    );
  else if (isTooLong(cell.text, number)) {
    const what = `"${cell.text.slice(0, 40)}" has more digits than a chart can show: at most 15, and no more than 1 000 000 000 000 000.`;
    add('table-number', cell, what, 'Round it, or write it in thousands or millions and say so with unit="millions".');
    return undefined;
  }
  return number;
}
