import { readSourceText, type Reading } from '../yaml/source-text.ts';
import { csvText } from './csv-text.ts';
import { dataTable, type DataTable } from './data-table.ts';

/** The largest CSV file, in bytes: a chart shows no more than some hundred numbers. */
const MAX_BYTES = 64_000;
/** How many faults of a file are listed. A column in the wrong format has one in each row. */
const MAX_FAULTS = 20;

/**
 * Reads a CSV file as spreadsheets write it: separated by commas, semicolons or tabs, with a decimal point or a decimal
 * comma, with or without a byte order mark.
 * @param file path from the project's root
 */
export function readTableFile(file: string, bytes: Uint8Array): Reading<DataTable> {
  if (bytes.length > MAX_BYTES) {
    const what = `The file has ${bytes.length.toLocaleString('en-US')} bytes; the limit for a chart is ${MAX_BYTES.toLocaleString('en-US')}.`;
    const fix = 'Leave out the rows and columns that the chart does not show.';
    return { ok: false, problems: [{ rule: 'table-too-large', file, line: 1, column: 1, what, fix }] };
  }
  const text = readSourceText(file, bytes);
  if (!text.ok) return text;
  const { rows, delimiter, faults } = csvText(text.value);
  // Between semicolons, a comma is a decimal mark, and a point may be one of thousands.
  const areCommas = rows.slice(1).every((row) => row.slice(1).every((cell) => !cell.text.includes('.')));
  const usual = delimiter === ',' ? '.' : areCommas ? ',' : undefined;
  const { table, faults: more } = faults.length > 0 ? { table: undefined, faults } : dataTable(rows, { usual });
  if (table && more.length === 0) return { ok: true, value: table };
  const lines = text.value.split('\n');
  return {
    ok: false,
    problems: more.slice(0, MAX_FAULTS).map((fault) => ({ ...fault, file, excerpt: lines[fault.line - 1] ?? '' })),
  };
}
