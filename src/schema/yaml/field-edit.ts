import { isDeepStrictEqual } from 'node:util';
import { isMap, isNode, isScalar, isSeq, stringify, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import { splitFrontMatter } from './front-matter.ts';
import { parseYaml } from './yaml-source.ts';

/** A value that a field can be given. */
export type FieldValue = string | number | boolean | readonly FieldValue[] | { readonly [name: string]: FieldValue };

/** A change of one field of the front matter: its new value, a further entry of its list, or nothing in its place. */
export type FieldChange =
  { field: string; value: FieldValue } | { field: string; entry: FieldValue } | { field: string; isRemoved: true };

/** What is written in place of a part of the text. */
interface Splice {
  start: number;
  end: number;
  text: string;
}

/**
 * Changes fields of a Markdown file and no other byte: comments, the order of fields, the style of lists, line ends and the byte
 * order mark stay.
 * @param text the whole file
 * @param order the names of all fields in the order of the schema; a new field is put after the nearest one before it
 * @returns undefined for front matter that cannot be read, or that is written in a way in which nothing can be inserted safely
 */
export function editFields(
  text: string,
  changes: readonly FieldChange[],
  order: readonly string[],
): string | undefined {
  return changes.reduce<string | undefined>(
    (before, change) => (before === undefined ? undefined : editField(before, change, order)),
    text,
  );
}

function editField(raw: string, change: FieldChange, order: readonly string[]): string | undefined {
  const { text, rawOffset } = withLineFeeds(raw);
  const source = splitFrontMatter('', text);
  if (!source.ok) return undefined;
  const { yaml } = source.value;
  const yamlStart = text.indexOf('\n') + 1;
  const splice = spliceFor(yaml, change, order);
  if (!splice) return undefined;
  const end = /\r\n?|\n/.exec(raw)?.[0] ?? '\n';
  const [from, to] = [rawOffset(yamlStart + splice.start), rawOffset(yamlStart + splice.end)];
  const edited = raw.slice(0, from) + splice.text.replaceAll('\n', end) + raw.slice(to);
  return isOnlyChange(yaml, edited, change) ? edited : undefined;
}

/** The text with line feeds alone, as the reader of front matter wants it, and where its characters are in the file. */
function withLineFeeds(raw: string): { text: string; rawOffset: (offset: number) => number } {
  const mark = /^\uFEFF*/.exec(raw)?.[0].length ?? 0;
  const returns = [...raw.matchAll(/\r\n/g)].map(({ index }) => index);
  return {
    text: raw.slice(mark).replaceAll(/\r\n?/g, '\n'),
    rawOffset(offset) {
      let at = offset + mark;
      for (const index of returns) {
        if (index >= at) break;
        at++;
      }
      return at;
    },
  };
}

function spliceFor(yaml: string, change: FieldChange, order: readonly string[]): Splice | undefined {
  const { document } = parseYaml({ file: '', firstLine: 1, yaml });
  const map = document.contents;
  if (document.errors.length > 0 || !isMap(map) || map.flow || map.items.length === 0) return undefined;
  const pair = pairOf(map, change.field);
  if ('isRemoved' in change) return pair ? removal(yaml, pair) : { start: 0, end: 0, text: '' };
  if (!pair) return insertion(yaml, map, change, order);
  if ('value' in change) return replacement(yaml, pair, valueText(change.value));
  return isSeq(pair.value) && pair.value.items.length > 0
    ? addition(yaml, pair.value, change.entry)
    : replacement(yaml, pair, valueText([change.entry]));
}

function pairOf(map: YAMLMap, field: string): Pair | undefined {
  return map.items.find(({ key }) => isScalar(key) && key.value === field);
}

/** The text after the colon of a field, with the space or the line end before it. */
function valueText(value: FieldValue): string {
  // Lists of groups are written one field a line, as people write corrections; lists of words in brackets.
  const isBlock = Array.isArray(value) && value.some((entry) => typeof entry === 'object');
  return isBlock ? `\n${indented(stringify(value, FORM).trimEnd(), 2)}` : ` ${inFlow(value)}`;
}

const FORM = { lineWidth: 0, flowCollectionPadding: false } as const;

function inFlow(value: FieldValue): string {
  return stringify(value, { ...FORM, collectionStyle: 'flow' }).trimEnd();
}

function indented(text: string, width: number): string {
  return text.replaceAll(/^(?=.)/gm, ' '.repeat(width));
}

/** The offset after a node's own text, without a comment behind it. */
function endOf(node: unknown): number {
  return isNode(node) ? (node.range?.[1] ?? 0) : 0;
}

function endOfPair({ key, value }: Pair): number {
  return Math.max(endOf(key), endOf(value));
}

/** The start of the line that follows an offset, or the offset itself where a line begins there. */
function nextLine(yaml: string, offset: number): number {
  if (offset > 0 && yaml[offset - 1] === '\n') return offset;
  const end = yaml.indexOf('\n', offset);
  return end < 0 ? yaml.length : end + 1;
}

function removal(yaml: string, pair: Pair): Splice {
  const start = isNode(pair.key) ? (pair.key.range?.[0] ?? 0) : 0;
  return { start, end: nextLine(yaml, endOfPair(pair)), text: '' };
}

function replacement(yaml: string, pair: Pair, text: string): Splice {
  const colon = yaml.indexOf(':', endOf(pair.key)) + 1;
  const [start = 0, end = 0] = isNode(pair.value) ? (pair.value.range ?? []) : [];
  // A field without a value: a comment may follow.
  if (end <= colon || start === end) return { start: colon, end: colon, text };
  // The text of a block ends with its last line end.
  const close = yaml[end - 1] === '\n' && !text.endsWith('\n') ? '\n' : '';
  return { start: colon, end, text: text + close };
}

function insertion(
  yaml: string,
  map: YAMLMap,
  change: Exclude<FieldChange, { isRemoved: true }>,
  order: readonly string[],
): Splice {
  const before = order.slice(0, Math.max(0, order.indexOf(change.field))).toReversed();
  const near = before.flatMap((name) => pairOf(map, name) ?? [])[0];
  const start = near ? nextLine(yaml, endOfPair(near)) : 0;
  const value = 'value' in change ? change.value : [change.entry];
  return { start, end: start, text: `${change.field}:${valueText(value)}\n` };
}

function addition(yaml: string, list: YAMLSeq, entry: FieldValue): Splice {
  const last = endOf(list.items.at(-1));
  if (list.flow) {
    return { start: last, end: last, text: `, ${inFlow(entry)}` };
  }
  const first = list.range?.[0] ?? 0;
  const width = first - (yaml.lastIndexOf('\n', first - 1) + 1);
  const start = nextLine(yaml, last);
  return { start, end: start, text: `${indented(stringify([entry], FORM).trimEnd(), width)}\n` };
}

/** Guards against YAML that the rules above do not foresee: all other fields must have the values that they had. */
function isOnlyChange(yaml: string, edited: string, change: FieldChange): boolean {
  const source = splitFrontMatter('', withLineFeeds(edited).text);
  if (!source.ok) return false;
  const [before, after] = [dataOf(yaml), dataOf(source.value.yaml)];
  if (!before || !after) return false;
  const old = before[change.field];
  delete before[change.field];
  const now = after[change.field];
  delete after[change.field];
  if (!isDeepStrictEqual(before, after)) return false;
  if ('isRemoved' in change) return now === undefined;
  const meant = 'value' in change ? change.value : [...(Array.isArray(old) ? old : []), change.entry];
  return isDeepStrictEqual(now, meant);
}

function dataOf(yaml: string): Record<string, unknown> | undefined {
  const { document } = parseYaml({ file: '', firstLine: 1, yaml });
  if (document.errors.length > 0) return undefined;
  try {
    const data: unknown = document.toJS({ maxAliasCount: 0 });
    return typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
