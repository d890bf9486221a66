import { isMap, isScalar, isSeq } from 'yaml';
import { isRecord, isSameData } from '../../lib/same-data.ts';
import { changeMap } from './node-edit.ts';
import type { Splice } from './node-place.ts';
import { blockField } from './value-text.ts';
import { parseYaml } from './yaml-source.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Changes fields of a YAML text and no other byte: comments, the order of fields, quotation marks and the style of lists and groups stay,
 * also inside of a field of which only a part changes.
 * @param before what the text says, by field, as the caller reads it
 * @param after what it is to say; a field that is not in it is removed
 * @param order the names of all fields in the order of the schema; a new field is put after the nearest one before it
 * @returns undefined for YAML that cannot be read, or that is written in a way in which nothing can be changed safely
 */
export function editYaml(yaml: string, before: Fields, after: Fields, order: readonly string[]): string | undefined {
  const { document } = parseYaml({ file: '', firstLine: 1, yaml });
  if (document.errors.length > 0) return undefined;
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  if ([...names].every((name) => isSameData(before[name], after[name]))) return yaml;
  const map = document.contents;
  // A text without a field: comments alone, or nothing.
  if (map === null || (isScalar(map) && map.value === null && map.source === '')) return withFields(yaml, after, order);
  if (!isMap(map)) return undefined;
  const splices: Splice[] = [];
  if (!changeMap(yaml, map, before, after, order, splices)) return undefined;
  const edited = spliced(yaml, splices);
  const said = dataOf(yaml);
  return said && isSameData(dataOf(edited), meant(said, before, after)) ? edited : undefined;
}

/** The text of fields that are all new. */
function withFields(yaml: string, fields: Fields, order: readonly string[]): string {
  const lead = yaml === '' || yaml.endsWith('\n') ? yaml : `${yaml}\n`;
  const lines = sortedNames(fields, order).map((name) => `${blockField(name, fields[name])}\n`);
  return lead + lines.join('');
}

function sortedNames(fields: Fields, order: readonly string[]): string[] {
  const rank = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  return Object.keys(fields)
    .filter((name) => fields[name] !== undefined)
    .sort((one, other) => rank(one) - rank(other));
}

function spliced(yaml: string, splices: readonly Splice[]): string {
  let [result, place] = ['', 0];
  for (const { start, end, text } of splices.toSorted((one, other) => one.start - other.start || one.end - other.end)) {
    result += yaml.slice(place, start);
    // The last line of a text may have no line end.
    const isLine = start === end && text.endsWith('\n') && result !== '' && !result.endsWith('\n');
    result += isLine ? `\n${text}` : text;
    place = Math.max(place, end);
  }
  return result + yaml.slice(place);
}

/** The data that the text must hold afterwards: what did not change is as the text says it, whatever the caller makes of it. */
function meant(said: unknown, before: unknown, after: unknown): unknown {
  if (isSameData(before, after)) return said;
  if (isRecord(said) && isRecord(before) && isRecord(after)) {
    const names = new Set([...Object.keys(said), ...Object.keys(after)]);
    const fields = [...names].map((name) => [name, meant(said[name], before[name], after[name])] as const);
    return Object.fromEntries(fields.filter(([, value]) => value !== undefined));
  }
  const isList = Array.isArray(said) && Array.isArray(before) && Array.isArray(after);
  if (!isList || said.length !== before.length || said.length !== after.length) return cleared(after);
  return after.map((entry, at) => meant(said[at], before[at], entry));
}

/** The value without fields that are undefined. */
function cleared(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(cleared);
  if (!isRecord(value)) return value;
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  return Object.fromEntries(fields.map(([name, field]) => [name, cleared(field)]));
}

/** What a YAML text says; undefined when it cannot be read. */
export function dataOf(yaml: string): Fields | undefined {
  const { document } = parseYaml({ file: '', firstLine: 1, yaml });
  if (document.errors.length > 0 || isSeq(document.contents)) return undefined;
  try {
    const data: unknown = document.toJS({ maxAliasCount: 0 }) ?? {};
    return isRecord(data) ? data : undefined;
  } catch {
    return undefined;
  }
}
