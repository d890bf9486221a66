import { addField, MAX_DEPTH, NOT_PLAIN, readPlainValue, type Fields } from './plain-value.ts';

const FIELD = /^([A-Za-z][\w-]*):(?: (.+))?$/;

/** The lines of a block and the one that is read next. */
interface Cursor {
  lines: string[];
  at: number;
}

/**
 * Reads a block of YAML of the kind that nearly every file of a newsroom is written in: names of letters, values on one
 * line, lists and groups in brackets or indented. Reading front matter as all of YAML takes longer than anything else that
 * is done to a file.
 * @returns what a YAML 1.2 parser (core schema) makes of it; undefined for anything that is not as plain as that, broken
 * blocks among it, which a YAML parser has to read
 */
export function readPlainYaml(yaml: string): Fields | undefined {
  const cursor: Cursor = { lines: yaml.split('\n'), at: 0 };
  try {
    const fields = readFields(cursor, 0, 0);
    return cursor.at === cursor.lines.length ? fields : undefined;
  } catch (reason) {
    if (reason === NOT_PLAIN) return undefined;
    throw reason;
  }
}

function readFields(cursor: Cursor, indent: number, depth: number): Fields {
  if (depth > MAX_DEPTH || nextIndent(cursor) !== indent) throw NOT_PLAIN;
  const fields: Fields = {};
  do {
    const [, key, value] = FIELD.exec(cursor.lines[cursor.at]?.slice(indent) ?? '') ?? [];
    if (key === undefined) throw NOT_PLAIN;
    cursor.at++;
    addField(fields, key, value === undefined ? readBelow(cursor, indent, depth) : readPlainValue(value));
  } while (nextIndent(cursor) === indent);
  if (nextIndent(cursor) > indent) throw NOT_PLAIN;
  return fields;
}

/** What stands below a key: fields that are indented, or a list, whose hyphens may stand right below the key. */
function readBelow(cursor: Cursor, keyIndent: number, depth: number): unknown {
  const indent = nextIndent(cursor);
  if (indent >= keyIndent && isItem(cursor, indent)) return readList(cursor, indent, depth + 1);
  if (indent > keyIndent) return readFields(cursor, indent, depth + 1);
  throw NOT_PLAIN;
}

function readList(cursor: Cursor, indent: number, depth: number): unknown[] {
  const items: unknown[] = [];
  while (nextIndent(cursor) === indent && isItem(cursor, indent)) {
    const item = cursor.lines[cursor.at]?.slice(indent + 2) ?? '';
    if (FIELD.test(item)) {
      // Fields begin beside the hyphen; with a space in its place they stand like any others.
      cursor.lines[cursor.at] = ' '.repeat(indent + 2) + item;
      items.push(readFields(cursor, indent + 2, depth + 1));
    } else {
      items.push(readPlainValue(item));
      cursor.at++;
    }
  }
  return items;
}

function isItem(cursor: Cursor, indent: number): boolean {
  return cursor.lines[cursor.at]?.startsWith('- ', indent) ?? false;
}

/** How far the next line that is not empty is indented; -1 at the end. */
function nextIndent(cursor: Cursor): number {
  while (cursor.lines[cursor.at] === '') cursor.at++;
  const line = cursor.lines[cursor.at];
  if (line === undefined) return -1;
  let indent = 0;
  while (line[indent] === ' ') indent++;
  return indent;
}
