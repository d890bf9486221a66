import type { TableRow } from './data-table.ts';

/** How exact the times of a table are. */
export type TimeGrain = 'year' | 'month' | 'day' | 'minute';

/** What the rows of a table stand for: places in time, numbers, or names. */
export type ChartAxis =
  | {
      kind: 'time';
      grain: TimeGrain;
      /** Milliseconds since 1970 of each row; a time of day is by the clock of its place, written as UTC. */
      at: number[];
    }
  | { kind: 'number'; at: number[] }
  | { kind: 'names' };

const FORMS: [grain: TimeGrain, form: RegExp][] = [
  ['year', /^[12]\d{3}$/],
  ['month', /^[12]\d{3}-(?:0[1-9]|1[0-2])$/],
  ['day', /^[12]\d{3}-\d{2}-\d{2}$/],
  ['minute', /^[12]\d{3}-\d{2}-\d{2}[T ]\d{2}:\d{2}$/],
];

/** How exact a time is that is written as an axis of time needs it; undefined for any other name. */
export function timeGrainOf(name: string): TimeGrain | undefined {
  return FORMS.find(([, form]) => form.test(name))?.[0];
}

/** Reads the names of the rows: as times when all are, written 2026, 2026-11, 2026-11-23 or 2026-11-23 14:30, else as numbers. */
export function axisOf({ rows }: { rows: readonly Pick<TableRow, 'name'>[] }): ChartAxis {
  const names = rows.map(({ name }) => name);
  for (const [grain, form] of FORMS) {
    if (!names.every((name) => form.test(name))) continue;
    const at = names.map((name) => Date.parse(grain === 'minute' ? `${name.replace(' ', 'T')}Z` : name));
    // The 31st of a month that has none is a name.
    const isReal = at.every((time, index) =>
      new Date(time || 0).toISOString().startsWith(names[index]?.replace(' ', 'T') ?? '?'),
    );
    if (isReal) return { kind: 'time', grain, at };
  }
  if (names.every((name) => /^-?\d+(?:\.\d+)?$/.test(name) && name.length < 16))
    return { kind: 'number', at: names.map(Number) };
  return { kind: 'names' };
}
