import type { Chart } from '../markdown/charts/chart.ts';
import { chartsIn } from '../markdown/charts/charts-in.ts';
import { bodyReading } from '../markdown/body-reading.ts';
import { bodyPlugins } from '../loader/settings/markdown-settings.ts';
import { resolvePhoto } from '../schema/photo.ts';
import type { DataTable } from '../schema/table/data-table.ts';
import { splitFrontMatter } from '../schema/yaml/front-matter.ts';
import { readSourceText } from '../schema/yaml/source-text.ts';

/** Something in a chart that readers saw and that is different now. */
export interface ChartChange {
  /** The title of the chart as it is now. */
  title: string;
  /** A phrase: `2026-02 (Sable) was 1240 and is 1300 now`. */
  words: string;
}

/** A version of a story's file. */
export interface ChartedFile {
  /** Path from the project's root. */
  file: string;
  bytes: Uint8Array;
  /** BCP 47. */
  language: string;
  /** The table of a CSV file at that time, by its path from `content/`. */
  tableOf: (id: string) => DataTable | undefined;
}

/**
 * Finds the numbers and names that changed in the charts of a published story, in CSV files and in tables of the text. Rows and
 * columns that were added or cut are no changes, as sentences are none.
 */
export function chartChanges(before: ChartedFile, now: ChartedFile): ChartChange[] {
  const old = chartsOf(before);
  if (old.length === 0) return [];
  const left = chartsOf(now);
  const take = (at: number) => (at < 0 ? undefined : left.splice(at, 1)[0]);
  const named = old.map((chart) => [chart, take(left.findIndex(({ title }) => title === chart.title))] as const);
  // Of those with another title, each is the one with most of the same rows.
  return named.flatMap(([chart, same]) => {
    const other = same ?? take(likest(chart, left));
    return other ? changesIn(chart, other) : [];
  });
}

function chartsOf({ file, bytes, language, tableOf }: ChartedFile): Chart[] {
  const text = readSourceText(file, bytes);
  const source = text.ok ? splitFrontMatter(file, text.value) : text;
  if (!source.ok || !source.value.body.includes('::chart')) return [];
  const { body } = source.value;
  const tables = bodyReading(body, bodyPlugins()).tables.flatMap((src) => {
    const table = tableOf(resolvePhoto(file, src));
    return table ? [[src, table] as const] : [];
  });
  return chartsIn(body, { file, language, tables: Object.fromEntries(tables) }, bodyPlugins());
}

function likest({ table }: Chart, others: readonly Chart[]): number {
  const names = new Set(table.rows.map(({ name }) => name));
  const counts = others.map((other) => other.table.rows.filter(({ name }) => names.has(name)).length);
  const most = Math.max(0, ...counts);
  return most === 0 ? -1 : counts.indexOf(most);
}

function changesIn(before: Chart, now: Chart): ChartChange[] {
  const { title } = now;
  const [old, table] = [before.table, now.table];
  const [oldUnit, unit] = [before.unit ?? old.unit, now.unit ?? table.unit];
  const changes: string[] = [];
  if (oldUnit !== unit) changes.push(`its unit was ${oldUnit ?? 'not named'} and is ${unit ?? 'not named'} now`);
  const [columns, renamedColumns] = paired(old.series, table.series);
  const rowNames = table.rows.map(({ name }) => name);
  const [rows, renamedRows] = paired(
    old.rows.map(({ name }) => name),
    rowNames,
  );
  changes.push(...renamedColumns, ...renamedRows);
  for (const [row, newRow] of rows) {
    for (const [column, newColumn] of columns) {
      const [was, is] = [old.rows[row]?.values[column] ?? null, table.rows[newRow]?.values[newColumn] ?? null];
      if (was === null || was === is) continue;
      const place = old.series.length > 1 ? `${rowNames[newRow]} (${old.series[column]})` : rowNames[newRow];
      changes.push(`${place} was ${was} and is ${is ?? 'empty'} now`);
    }
  }
  return changes.map((words) => ({ title, words }));
}

/** The names that are in both lists, by their places; and those that another one replaces at the same place. */
function paired(before: readonly string[], now: readonly string[]): [pairs: [number, number][], renamed: string[]] {
  const places = new Map(now.map((name, at) => [name, at]));
  const known = new Set(before);
  const renamed: string[] = [];
  const pairs = before.flatMap((name, at): [number, number][] => {
    const same = places.get(name);
    if (same !== undefined) return [[at, same]];
    const other = now[at];
    // Where names were cut or added, the one at the same place may be any other.
    if (other === undefined || known.has(other) || now.length !== before.length) return [];
    renamed.push(`“${name}” is “${other}” now`);
    return [[at, at]];
  });
  return [pairs, renamed];
}
