import { addField, MAX_DEPTH, NOT_PLAIN, readPlainValue, type Fields } from './plain-value.ts';

const FIELD = /^([A-Za-z][\w-]*):(?: (.+))?$/;

/** The lines of a block and the index of the next one. */
interface Cursor {
  lines: string[];
  at: number;
}

/**
 * Reads a block of YAML in the simple style of nearly every file of a newsroom: names of letters, values on one line,
 * lists and groups in brackets or indented. Reading front matter with a full YAML parser takes longer than everything
 * else that is done to a file.
 * @returns the result of a YAML 1.2 parser (core schema); undefined for anything less simple, including broken blocks,
 * which a YAML parser must read
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

/** Reads the value below a key: indented fields, or a list, whose hyphens may be directly below the key. */
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
      // Fields begin next to the hyphen. With the hyphen replaced by a space, they are ordinary fields.
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

/** The indentation of the next line that is not empty; -1 at the end. */
function nextIndent(cursor: Cursor): number {
  while (cursor.lines[cursor.at] === '') cursor.at++;
  const line = cursor.lines[cursor.at];
  if (line === undefined) return -1;
  let indent = 0;
  while (line[indent] === ' ') indent++;
  return indent;
}
