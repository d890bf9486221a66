import { Document, isMap, isPair, isScalar, isSeq, parseDocument, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import { isGroup } from './value-shape.ts';

/** A top-level field of a YAML text, with the lines that hold it. */
interface Field {
  name: string;
  pair: Pair;
  start: number;
  end: number;
}

/** Long lines stay whole, and lists are indented, as in the examples of the field guide. */
const STYLE = { lineWidth: 0, indentSeq: true, flowCollectionPadding: true } as const;

/**
 * Changes fields of a YAML text. The lines of all other fields stay as they are, with their comments; within a changed field, comments
 * and the style of what did not change stay, too.
 * @param before what the text says, by field
 * @param after what it is to say; a field that is not in it is removed
 * @param order the names of all fields, in the order in which new ones are put
 */
export function editYaml(
  text: string,
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
  order: readonly string[],
): string {
  const known = fieldsOf(text);
  const changes: { start: number; end: number; text: string }[] = [];
  for (const { name, pair, start, end } of known) {
    if (isSame(before[name], after[name])) continue;
    if (after[name] === undefined) changes.push({ start, end, text: '' });
    else changes.push({ start, end, text: fieldText(changedPair(pair, before[name], after[name])) });
  }
  const names = new Set(known.map(({ name }) => name));
  const rank = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  const fresh = Object.keys(after)
    .filter((name) => after[name] !== undefined && !names.has(name))
    .sort((one, other) => rank(one) - rank(other));
  for (const name of fresh) {
    const place = known.filter((field) => rank(field.name) < rank(name)).at(-1)?.end ?? known[0]?.start ?? text.length;
    changes.push({ start: place, end: place, text: newFieldText(name, after[name]) });
  }
  return spliced(text, changes);
}

/** The text of fields that are all new. */
export function newYaml(fields: Readonly<Record<string, unknown>>, order: readonly string[]): string {
  return editYaml('', {}, fields, order);
}

/** Compares two values as data: the order of the fields of a group does not count. */
export function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((entry, at) => isSame(entry, other[at]));
  if (!isGroup(one) || !isGroup(other)) return false;
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every((key) => isSame(one[key], other[key]));
}

function fieldsOf(text: string): Field[] {
  const { contents } = parseDocument(text, { schema: 'core' });
  if (!isMap(contents) || contents.flow === true) return [];
  return contents.items.flatMap((pair) => {
    if (!isScalar(pair.key) || !pair.key.range) return [];
    const start = text.lastIndexOf('\n', pair.key.range[0] - 1) + 1;
    const last = (pair.value as { range?: [number, number, number] } | null)?.range?.[1] ?? pair.key.range[1];
    const isAtEnd = text[last - 1] === '\n' && last > pair.key.range[1];
    const line = text.indexOf('\n', last);
    const end = isAtEnd ? last : line === -1 ? text.length : line + 1;
    return [{ name: String(pair.key.value), pair: pair as Pair, start, end }];
  });
}

function changedPair(pair: Pair, before: unknown, after: unknown): Pair {
  const { value } = pair;
  if (isMap(value) && isGroup(before) && isGroup(after)) changeMap(value, before, after);
  else if (isSeq(value) && Array.isArray(before) && Array.isArray(after)) changeList(value, before, after);
  else if (isScalar(value) && typeof after !== 'object') value.value = after;
  else pair.value = new Document().createNode(after);
  return pair;
}

function changeMap(map: YAMLMap, before: Record<string, unknown>, after: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(after)) {
    if (value === undefined || isSame(before[name], value)) continue;
    const pair = map.items.find(({ key }) => isScalar(key) && key.value === name);
    if (pair) changedPair(pair as Pair, before[name], value);
    else map.set(name, new Document().createNode(value));
  }
  for (const name of Object.keys(before)) if (after[name] === undefined) map.delete(name);
}

/** Entries at the beginning and at the end that did not change keep their nodes. */
function changeList(list: YAMLSeq, before: readonly unknown[], after: readonly unknown[]): void {
  if (list.items.length !== before.length) {
    list.items = after.map((entry) => new Document().createNode(entry));
    return;
  }
  let first = 0;
  while (first < before.length && first < after.length && isSame(before[first], after[first])) first++;
  let last = 0;
  const most = Math.min(before.length, after.length) - first;
  while (last < most && isSame(before.at(-1 - last), after.at(-1 - last))) last++;
  const old = list.items.slice(first, list.items.length - last);
  const fresh = after.slice(first, after.length - last).map((entry, at) => {
    const node = old[at];
    const was = before[first + at];
    if (isMap(node) && isGroup(was) && isGroup(entry)) {
      changeMap(node, was, entry);
      return node;
    }
    return new Document().createNode(entry);
  });
  list.items.splice(first, old.length, ...fresh);
}

function newFieldText(name: string, value: unknown): string {
  return fieldText(new Document().createPair(name, value));
}

function fieldText(pair: Pair): string {
  const document = new Document({});
  if (isPair(pair) && isScalar(pair.key)) {
    // The lines above the field stay where they are.
    delete pair.key.commentBefore;
    delete pair.key.spaceBefore;
  }
  (document.contents as YAMLMap).items.push(pair as YAMLMap['items'][number]);
  return document.toString(STYLE);
}

function spliced(text: string, changes: readonly { start: number; end: number; text: string }[]): string {
  let [result, place] = ['', 0];
  for (const change of changes.toSorted((one, other) => one.start - other.start || one.end - other.end)) {
    const kept = text.slice(place, change.start);
    result += kept;
    if (change.text !== '' && result !== '' && !result.endsWith('\n')) result += '\n';
    result += change.text;
    place = change.end;
  }
  return result + text.slice(place);
}
