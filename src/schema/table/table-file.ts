import { placeOf, readSourceText, type Reading } from '../yaml/source-text.ts';
import { csvText } from './csv-text.ts';
import { dataTable, type DataTable } from './data-table.ts';
import { decimalMarkIn } from './number-text.ts';

/** The largest CSV file, in bytes: a chart shows no more than some hundred numbers. */
const MAX_BYTES = 64_000;
/** How many faults of a file are listed. A column in the wrong format has one in each row. */
const MAX_FAULTS = 20;
/** Control characters but those of white space, and noncharacters: neither HTML nor XML may have them. */
const STRAY = /(?![\t\n\v\f\r])[\p{Cc}\p{Noncharacter_Code_Point}]/u;

/**
 * Reads a CSV file as spreadsheets write it: separated by commas, semicolons or tabs, with a decimal point or a decimal
 * comma, with or without a byte order mark.
 * @param file path from the project's root
 * @param language of the paper, BCP 47; it decides on what can be read in two ways
 */
export function readTableFile(file: string, bytes: Uint8Array, language = 'en'): Reading<DataTable> {
  if (bytes.length > MAX_BYTES) {
    const what = `The file has ${bytes.length.toLocaleString('en-US')} bytes; the limit for a chart is ${MAX_BYTES.toLocaleString('en-US')}.`;
    const fix = 'Leave out the rows and columns that the chart does not show.';
    return { ok: false, problems: [{ rule: 'table-too-large', file, line: 1, column: 1, what, fix }] };
  }
  const text = readSourceText(file, bytes);
  if (!text.ok) return text;
  const stray = text.value.search(STRAY);
  if (stray >= 0) {
    const code = text.value.codePointAt(stray)?.toString(16).toUpperCase().padStart(4, '0');
    const what = `There is an invisible character without meaning here (U+${code}).`;
    const why = 'The file was probably damaged when it was copied or saved.';
    const fix = 'Retype the cell, or export the file again as CSV UTF-8.';
    const place = placeOf(text.value, stray);
    return { ok: false, problems: [{ rule: 'table-unreadable', file, ...place, what, why, fix }] };
  }
  const { rows, delimiter, faults } = csvText(text.value);
  // Programs write commas between cells where a point is the decimal mark, and semicolons where a comma is. Where that and
  // the language of the paper differ, the file may come from another country, and a wrong guess would be off by a thousand.
  const own = decimalMarkIn(language);
  const usual = delimiter === (own === ',' ? ',' : ';') ? undefined : own;
  const { table, faults: more } =
    faults.length > 0 ? { table: undefined, faults } : dataTable(rows, { usual, language, delimiter });
  if (table && more.length === 0) return { ok: true, value: table };
  const lines = text.value.split('\n');
  return {
    ok: false,
    problems: more.slice(0, MAX_FAULTS).map((fault) => ({ ...fault, file, excerpt: lines[fault.line - 1] ?? '' })),
  };
}
