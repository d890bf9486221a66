import { nearestWord } from '../lib/text/nearest-word.ts';
import type { Strings } from './english.ts';
import type { Setting } from './setting.ts';

/** Some of the entries of a table, in the same groups. */
type PartOf<T> = { [Name in keyof T]?: T[Name] extends Entry ? T[Name] : PartOf<T[Name]> };
type Entry = string | readonly string[] | ((...input: never[]) => string);

/** Words of a newsroom in place of ours: those entries of `src/strings/english.ts` that it changes. */
export type OwnWords = PartOf<Strings> | ((setting: Setting) => PartOf<Strings>);

/** Any table of words, or a group in it. */
type Group = Readonly<Record<string, unknown>>;

/** Puts entries in place of those of a table. */
export function mergedWords<Table extends object>(table: Table, own: object): Table {
  const entries = Object.entries(own).map(([name, value]) => {
    const usual = (table as Group)[name];
    return [name, isGroup(value) && isGroup(usual) ? mergedWords(usual, value) : value];
  });
  return { ...table, ...Object.fromEntries(entries) };
}

/**
 * Finds entries that no page would show.
 * @param table the entries that there are
 * @returns what is wrong with each, in a sentence
 */
export function wordFaults(own: unknown, table: object, above = ''): string[] {
  if (!isGroup(own)) return [`${above === '' ? 'The words' : `\`${above}\``} must be a group of entries.`];
  return Object.entries(own).flatMap(([name, value]) => {
    const entry = above === '' ? name : `${above}.${name}`;
    if (!Object.hasOwn(table, name)) return [unknownEntry(entry, name, Object.keys(table))];
    const usual = (table as Group)[name];
    if (isGroup(usual)) return wordFaults(value, usual, entry);
    const form = formOf(usual);
    return form === formOf(value) ? [] : [`\`${entry}\` must be ${form}, as in src/strings/english.ts.`];
  });
}

function unknownEntry(entry: string, name: string, known: readonly string[]): string {
  const near = nearestWord(name, known);
  return near === undefined
    ? `There is no entry \`${entry}\`. Here are ${known.join(', ')}.`
    : `There is no entry \`${entry}\`; did you mean \`${near}\`?`;
}

function formOf(value: unknown): string {
  if (typeof value === 'function') return 'a function';
  if (Array.isArray(value)) return `a list of ${value.length} texts`;
  return typeof value === 'string' ? 'a text' : 'something else';
}

function isGroup(value: unknown): value is Group {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
