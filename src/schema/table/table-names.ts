import { axisOf, timeGrainOf } from './chart-axis.ts';
import type { Cell, TableFault } from './table-fault.ts';

/** The most characters of a name. */
const MAX_NAME = 120;
/** A year somewhere in a name. */
const YEAR = /(?<!\d)[12]\d{3}(?!\d)/;

/** Adds a fault of a table. */
export type Add = (rule: TableFault['rule'], place: Pick<Cell, 'line' | 'column'>, what: string, fix: string) => void;

/** Finds names that are missing, too long or there twice. */
export function checkNames(names: readonly Cell[], noun: 'row' | 'column', add: Add): void {
  const known = new Set<string>();
  const rule = `table-${noun}` as const;
  for (const cell of names) {
    const { text } = cell;
    if (text === '')
      add(rule, cell, `This ${noun} has no name.`, 'Readers would not know what its numbers say: name it.');
    else if (known.has(text))
      add(rule, cell, `There are two ${noun}s with the name "${text.slice(0, 60)}".`, 'Rename one of them.');
    if (text.length > MAX_NAME) {
      const what = `The name of this ${noun} has ${text.length} characters; the limit is ${MAX_NAME}.`;
      add(rule, cell, what, 'Shorten it.');
    }
    known.add(text);
  }
}

/**
 * Finds times that no axis can have: one that is written in another way than the others, one that is not in the calendar, and
 * two names for the same time or number.
 */
export function checkTimes(names: readonly Cell[], add: Add): void {
  const forms = names.map(({ text }) => timeGrainOf(text));
  // Years alone are numbers, too, and often have words beside them: 2026 (forecast).
  const first = names.find((_, index) => (forms[index] ?? 'year') !== 'year');
  if (first) {
    const usual = mostFrequent(forms.filter((form) => form !== undefined && form !== 'year'));
    const example = names.find((_, index) => forms[index] === usual)?.text ?? first.text;
    const odd = names.filter(({ text }, index) => forms[index] !== usual && YEAR.test(text));
    for (const cell of odd) {
      const what = `"${cell.text.slice(0, 40)}" is not written like ${example}, so that the rows have no order in time.`;
      add('table-row', cell, what, `Write all times of the first column in one way, such as ${example}.`);
    }
    if (odd.length > 0) return;
    for (const cell of names) {
      if (timeGrainOf(cell.text) === undefined || axisOf({ rows: [{ name: cell.text }] }).kind === 'time') continue;
      add('table-row', cell, `There is no such time as "${cell.text}".`, 'Correct the day or the time.');
    }
  }
  const axis = axisOf({ rows: names.map(({ text }) => ({ name: text })) });
  if (axis.kind === 'names') return;
  const known = new Map<number, Cell>();
  for (const [index, cell] of names.entries()) {
    const at = axis.at[index] ?? 0;
    const same = known.get(at);
    // The same name twice is found as such.
    if (same && same.text !== cell.text) {
      const what = `"${cell.text}" is the same ${axis.kind} as "${same.text}" in line ${same.line}.`;
      add('table-row', cell, what, 'A chart has one place for both: correct one of them, or delete its row.');
    }
    known.set(at, same ?? cell);
  }
}

function mostFrequent<Item>(items: readonly Item[]): Item | undefined {
  const counts = new Map<Item, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}
