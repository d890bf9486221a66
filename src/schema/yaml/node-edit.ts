import { isMap, isNode, isScalar, isSeq, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import { isRecord, isSameData } from '../../lib/same-data.ts';
import { changeFlow } from './flow-edit.ts';
import { endOf, lineEnd, lineStart, nextLine, startOf, type Splice } from './node-place.ts';
import { blockEntry, blockField, blockValue, flowValue, indented, inStyleOf } from './value-text.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Adds the splices that change the fields of a map.
 * @param order the names of its fields, in the order in which new ones are put
 * @returns false when it cannot be done safely
 */
export function changeMap(
  yaml: string,
  map: YAMLMap,
  before: Fields,
  after: Fields,
  order: readonly string[],
  splices: Splice[],
): boolean {
  const changed = (name: string) => !isSameData(before[name], after[name]);
  const pairs = new Map<string, Pair>();
  for (const pair of map.items) {
    if (!isScalar(pair.key)) return false;
    const name = String(pair.key.value);
    if (pairs.has(name) && changed(name)) return false;
    pairs.set(name, pair);
  }
  const removed: Pair[] = [];
  for (const [name, pair] of pairs) {
    if (!changed(name)) continue;
    if (after[name] === undefined) removed.push(pair);
    else if (!changeField(yaml, pair, before[name], after[name], map.flow === true, splices)) return false;
  }
  const rank = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  const fresh = Object.keys(after)
    .filter((name) => after[name] !== undefined && !pairs.has(name))
    .sort((one, other) => rank(one) - rank(other));
  if (map.flow)
    return changeFlow(
      map,
      removed,
      fresh.map((name) => ({ name, value: after[name] })),
      splices,
    );
  for (const pair of removed) splices.push(removal(yaml, map, pair));
  for (const name of fresh) {
    const near = order
      .slice(0, rank(name))
      .toReversed()
      .flatMap((one) => pairs.get(one) ?? [])[0];
    splices.push(insertion(yaml, map, near, name, after[name], order.includes(name)));
  }
  return true;
}

function changeField(
  yaml: string,
  pair: Pair,
  before: unknown,
  after: unknown,
  isFlow: boolean,
  splices: Splice[],
): boolean {
  const inside = changeInside(yaml, pair.value, before, after, splices);
  if (inside !== undefined) return inside;
  const colon = yaml.indexOf(':', endOf(pair.key)) + 1;
  const value = isNode(pair.value) ? pair.value : undefined;
  if (value?.anchor !== undefined || value?.tag?.startsWith('!')) return false;
  if (isFlow) {
    const [start = 0] = value?.range ?? [];
    const isEmpty = endOf(pair.value) <= colon;
    splices.push({
      start: isEmpty ? colon : start,
      end: isEmpty ? colon : endOf(pair.value),
      text: (isEmpty ? ' ' : '') + flowValue(inStyleOf(pair.value, after)),
    });
    return true;
  }
  const column = (startOf(pair.key) ?? 0) - lineStart(yaml, startOf(pair.key) ?? 0);
  splices.push(...replacement(yaml, pair, colon, blockValue(inStyleOf(pair.value, after)), column));
  return true;
}

/** Changes a part of a group or a list. @returns undefined when the whole value has to be replaced */
function changeInside(
  yaml: string,
  node: unknown,
  before: unknown,
  after: unknown,
  splices: Splice[],
): boolean | undefined {
  if (isMap(node) && isRecord(before) && isRecord(after) && node.items.length > 0) {
    const isKept = node.items.some(({ key }) => isScalar(key) && after[String(key.value)] !== undefined);
    return isKept ? changeMap(yaml, node, before, after, Object.keys(after), splices) : undefined;
  }
  if (!isSeq(node) || !Array.isArray(before) || !Array.isArray(after)) return undefined;
  const fits = node.items.length === before.length && before.length > 0 && after.length > 0;
  return fits ? changeList(yaml, node, before, after, splices) : undefined;
}

/** Entries at the beginning and at the end that did not change stay; of those between, each changes into the one at its place. */
function changeList(
  yaml: string,
  list: YAMLSeq,
  before: readonly unknown[],
  after: readonly unknown[],
  splices: Splice[],
): boolean | undefined {
  const least = Math.min(before.length, after.length);
  let first = 0;
  while (first < least && isSameData(before[first], after[first])) first++;
  let last = 0;
  while (last < least - first && isSameData(before.at(-1 - last), after.at(-1 - last))) last++;
  const [old, fresh] = [before.length - last, after.length - last];
  const both = Math.min(old, fresh);
  const own: Splice[] = [];
  for (let at = first; at < both; at++) {
    const node = list.items[at];
    const inside = changeInside(yaml, node, before[at], after[at], own);
    if (inside === false) return undefined;
    if (inside === true) continue;
    if (!isScalar(node) || node.anchor !== undefined || typeof after[at] === 'object') return undefined;
    const text = list.flow ? flowValue(inStyleOf(node, after[at])) : blockEntry(inStyleOf(node, after[at])).slice(2);
    if (text.includes('\n') || node.type?.startsWith('BLOCK')) return undefined;
    own.push({ start: node.range?.[0] ?? 0, end: endOf(node), text });
  }
  const removed = list.items.slice(both, old);
  const added = after.slice(both, fresh);
  const isDone = list.flow
    ? changeFlow(
        list,
        removed,
        added.map((value) => ({ value })),
        own,
        both,
      )
    : changeLines(yaml, list, both, removed, added, own);
  if (!isDone) return undefined;
  splices.push(...own);
  return true;
}

/** Removes and adds entries of a list that has a line for each. */
function changeLines(
  yaml: string,
  list: YAMLSeq,
  at: number,
  removed: readonly unknown[],
  added: readonly unknown[],
  splices: Splice[],
): boolean {
  const first = list.range?.[0] ?? 0;
  const width = first - lineStart(yaml, first);
  const lineOf = (entry: unknown) => lineStart(yaml, startOf(entry) ?? 0);
  const hasLine = (entry: unknown) =>
    /^ *$/.test(yaml.slice(lineOf(entry), lineOf(entry) + width)) && yaml[lineOf(entry) + width] === '-';
  for (const entry of removed) {
    if (!hasLine(entry)) return false;
    splices.push({ start: lineOf(entry), end: nextLine(yaml, endOf(entry)), text: '' });
  }
  const before = list.items[at - 1];
  if (added.length > 0 && at === 0 && !hasLine(list.items[0])) return false;
  const start = at === 0 ? lineOf(list.items[0]) : nextLine(yaml, endOf(before));
  for (const entry of added) splices.push({ start, end: start, text: `${indented(blockEntry(entry), width)}\n` });
  return true;
}

/** The splices that put a value in place of another behind a colon. A comment on the line of the field stays there. */
function replacement(yaml: string, pair: Pair, colon: number, text: string, column: number): Splice[] {
  const end = Math.max(colon, endOf(pair.value));
  const start = Math.max(colon, startOf(pair.value) ?? 0);
  const written = indented(text, column).replace(/^ +(?=[^\n])/, ' ');
  const [head = ''] = written.split('\n', 1);
  const rest = written.slice(head.length);
  // The text of a block ends with its last line end.
  const close = yaml[end - 1] === '\n' && !written.endsWith('\n') ? '\n' : '';
  if (yaml.slice(colon, start).includes('\n')) {
    const line = yaml.indexOf('\n', colon);
    return [
      { start: colon, end: colon, text: head },
      // A comment behind the last line goes with it.
      { start: line, end: close === '' ? lineEnd(yaml, end) : end, text: rest + close },
    ];
  }
  const isEmpty = start >= end;
  const from = isEmpty || head === '' ? colon : start;
  const inPlace = from === start && !isEmpty ? head.slice(1) : head;
  if (close !== '') return [{ start: from, end, text: inPlace + rest + close }];
  const behind = lineEnd(yaml, end);
  return [
    { start: from, end: isEmpty ? from : end, text: inPlace },
    ...(rest === '' ? [] : [{ start: behind, end: behind, text: rest }]),
  ];
}

/** A field goes with its lines; the comment above it stays. */
function removal(yaml: string, map: YAMLMap, pair: Pair): Splice {
  const start = startOf(pair.key) ?? 0;
  const line = lineStart(yaml, start);
  if (/^\s*$/.test(yaml.slice(line, start))) return { start: line, end: nextLine(yaml, endOf(pair)), text: '' };
  // The first field of an entry is on the line of the hyphen.
  const next = map.items[map.items.indexOf(pair) + 1];
  return { start, end: startOf(next?.key) ?? endOf(pair), text: '' };
}

function insertion(
  yaml: string,
  map: YAMLMap,
  near: Pair | undefined,
  name: string,
  value: unknown,
  isKnown: boolean,
): Splice {
  const first = map.range?.[0] ?? 0;
  const line = lineStart(yaml, first);
  const isOnOwnLine = /^ *$/.test(yaml.slice(line, first));
  const text = `${indented(blockField(name, value), first - line)}\n`;
  const after = near ?? (isKnown && isOnOwnLine ? undefined : map.items.at(-1));
  if (after) {
    const start = nextLine(yaml, endOf(after));
    return { start, end: start, text };
  }
  // The comments directly above the first field belong to it.
  const [comments = ''] = /(?:[ \t]*#.*\n)*$/.exec(yaml.slice(0, line)) ?? [];
  const start = line - comments.length;
  return { start, end: start, text };
}
