/** The deepest nesting that this reader accepts; no file in `content/` needs more. */
export const MAX_DEPTH = 8;

/** Thrown, without the cost of a stack, at the first thing that is not plain. */
export const NOT_PLAIN = Symbol('not plain');

/** A value on one line that needs no quotes: no comment, no mapping, no character with a meaning in YAML. */
const TEXT = /^[\p{L}\d/.(](?:[^\p{C}\p{Z}:#]| |:(?=[^\p{C}\s])|(?<! )#)*(?<! )$/u;
/** The same within brackets, where commas and brackets separate values. */
const TEXT_IN_FLOW = /[\p{L}\d/.(](?:[^\p{C}\p{Z}:#,[\]{}]| (?! *[,\]}])|:(?=[^\p{C}\s,[\]{}]))*/uy;
const QUOTED = /"([^"\\\p{C}\p{Zl}\p{Zp}]*)"|'([^'\p{C}\p{Zl}\p{Zp}]*)'/uy;
const KEY_IN_FLOW = /([A-Za-z][\w-]*): +/y;
const SPACES = / */y;
/** Text that the core schema reads as something else: YAML 1.2, 10.3.2. */
const NO_TEXT = /^(?:null|true|false|[-+]?\.?(?:\d[\d.]*(?:e[-+]?\d+)?|inf|nan)|0o[0-7]+|0x[\da-f]+|\.)$/i;
const SMALL_INTEGER = /^(?:0|[1-9]\d{0,14})$/;

/** Fields by name. */
export type Fields = Record<string, unknown>;

/** A line and the position of the next character. */
interface Cursor {
  text: string;
  at: number;
}

/**
 * Reads the value after a key or a hyphen.
 * @throws NOT_PLAIN
 */
export function readPlainValue(text: string): unknown {
  if (!/^[[{"']/.test(text)) {
    if (!TEXT.test(text)) throw NOT_PLAIN;
    return scalarOf(text);
  }
  const cursor = { text, at: 0 };
  const value = readFlow(cursor, 0);
  if (cursor.at < text.length) throw NOT_PLAIN;
  return value;
}

/** Adds a field. A field that exists already, or that every object has, is not plain. */
export function addField(fields: Fields, key: string, value: unknown): void {
  if (NO_TEXT.test(key) || key in fields) throw NOT_PLAIN;
  fields[key] = value;
}

function readFlow(cursor: Cursor, depth: number): unknown {
  if (depth > MAX_DEPTH) throw NOT_PLAIN;
  if (take(cursor, '[')) return readListInFlow(cursor, depth);
  if (take(cursor, '{')) return readFieldsInFlow(cursor, depth);
  const quoted = match(cursor, QUOTED);
  if (quoted) return quoted[1] ?? quoted[2];
  return scalarOf(match(cursor, TEXT_IN_FLOW)?.[0]);
}

function readListInFlow(cursor: Cursor, depth: number): unknown[] {
  const items: unknown[] = [];
  if (take(cursor, ']')) return items;
  do items.push(readFlow(cursor, depth + 1));
  while (!closes(cursor, ']'));
  return items;
}

function readFieldsInFlow(cursor: Cursor, depth: number): Fields {
  const fields: Fields = {};
  do {
    const key = match(cursor, KEY_IN_FLOW)?.[1];
    if (key === undefined) throw NOT_PLAIN;
    addField(fields, key, readFlow(cursor, depth + 1));
  } while (!closes(cursor, '}'));
  return fields;
}

/** Returns true when a list or group ends here; a comma means that it continues. */
function closes(cursor: Cursor, end: string): boolean {
  match(cursor, SPACES);
  if (take(cursor, end)) return true;
  if (!take(cursor, ',')) throw NOT_PLAIN;
  return false;
}

/** Skips a character and the spaces after it, if it is next. */
function take(cursor: Cursor, sign: string): boolean {
  if (cursor.text[cursor.at] !== sign) return false;
  cursor.at++;
  if (sign === '[' || sign === '{' || sign === ',') match(cursor, SPACES);
  return true;
}

function match(cursor: Cursor, pattern: RegExp): RegExpExecArray | undefined {
  pattern.lastIndex = cursor.at;
  const found = pattern.exec(cursor.text);
  if (found) cursor.at = pattern.lastIndex;
  return found ?? undefined;
}

function scalarOf(text: string | undefined): unknown {
  if (text === 'true' || text === 'false') return text === 'true';
  if (text !== undefined && SMALL_INTEGER.test(text)) return Number(text);
  if (text === undefined || NO_TEXT.test(text)) throw NOT_PLAIN;
  return text;
}
