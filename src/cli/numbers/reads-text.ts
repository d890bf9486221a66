import { count } from '../../cache/progress.ts';
import type { LeftOut } from './read-counts.ts';
import type { ReadsReport } from './reads-report.ts';

/** The words for what was left out. */
const REASONS: Record<LeftOut, string> = {
  robot: 'by robots',
  ahead: 'ahead of a reader',
  repeated: 'again on the same day',
  failed: 'without success',
  notStory: 'for something else',
  unreadable: 'in lines that could not be read',
};

/** As many days or weeks have room beside each other on a terminal. */
const MOST_COLUMNS = 8;

/** The report as a table for people. @param top how many stories it lists */
export function readsText({ from, to, reads, stories, leftOut }: ReadsReport, top: number): string {
  const units = [...new Set(stories.flatMap(({ by }) => Object.keys(by)))].sort().slice(-MOST_COLUMNS);
  const shown = stories.slice(0, top);
  const rows = [
    ['reads', ...units.map(shortUnit), 'story'],
    ...shown.map(({ id, headline, reads: all, by }) => [
      count(all),
      ...units.map((unit) => count(by[unit] ?? 0)),
      `${headline} (${id})`,
    ]),
  ];
  const left = (Object.keys(REASONS) as LeftOut[])
    .filter((reason) => leftOut[reason] > 0)
    .map((reason) => `${count(leftOut[reason])} ${REASONS[reason]}`);
  return [
    `${from} to ${to}: ${count(reads)} reads of ${count(stories.length)} stories.`,
    '',
    ...aligned(rows),
    ...(stories.length > top ? [`… and ${count(stories.length - top)} more; --top lists them.`] : []),
    ...(left.length > 0 ? ['', `Not counted: requests ${left.join(', ')}.`] : []),
  ].join('\n');
}

/** `11-26` for a day, `W48` for a week. */
function shortUnit(unit: string): string {
  return unit.slice(5);
}

/** The rows with their columns of numbers under each other. */
function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row.map((cell, column) => (column === row.length - 1 ? cell : cell.padStart(widths[column] ?? 0))).join('  '),
  );
}
