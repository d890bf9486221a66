import { isScalar, parseDocument, type Scalar } from 'yaml';
import type { FieldPath } from '../wording/schema-place.ts';

/** The text of a field, and the position of each of its characters in the file. */
export interface WrittenText {
  text: string;
  /** The start and end of each character in the YAML; an escaped one takes two characters there. */
  spans: readonly (readonly [start: number, end: number])[];
}

/** A line end within a text, which YAML folds, with the indentation after it. */
const FOLD = /[ \t]*\n\s*/y;

/**
 * Finds the characters of a text field in a block of YAML, in any style of quoting or folding.
 * @returns undefined for a value that is not text, and for text whose escapes represent other characters
 */
export function writtenText(yaml: string, path: FieldPath): WrittenText | undefined {
  const node = parseDocument(yaml, { version: '1.2', schema: 'core', logLevel: 'error' }).getIn(path, true);
  if (!isScalar(node) || typeof node.value !== 'string' || !node.range) return undefined;
  const spans = spansOf(node.value, node.type, yaml.slice(0, node.range[1]), textStart(yaml, node.type, node.range[0]));
  return spans && { text: node.value, spans };
}

function textStart(yaml: string, type: Scalar['type'], start: number): number {
  if (type?.startsWith('QUOTE')) return start + 1;
  if (!type?.startsWith('BLOCK')) return start;
  // A block begins on the line below its sign, after the indentation.
  const line = yaml.indexOf('\n', start) + 1;
  return line + (/^\s*/.exec(yaml.slice(line))?.[0].length ?? 0);
}

function spansOf(text: string, type: Scalar['type'], raw: string, start: number): [number, number][] | undefined {
  const spans: [number, number][] = [];
  let at = start;
  for (const character of text.split('')) {
    const length = lengthOf(character, type, raw, at);
    if (length === undefined) return undefined;
    spans.push([at, at + length]);
    at += length;
  }
  return spans;
}

/** The number of characters of the YAML that one character of the text takes. */
function lengthOf(character: string, type: Scalar['type'], raw: string, at: number): number | undefined {
  FOLD.lastIndex = at;
  const fold = FOLD.exec(raw)?.[0];
  if (fold !== undefined) return /\s/.test(character) ? fold.length : undefined;
  if (type === 'QUOTE_DOUBLE' && raw[at] === '\\') return raw[at + 1] === character ? 2 : undefined;
  if (type === 'QUOTE_SINGLE' && character === "'") return raw.startsWith("''", at) ? 2 : undefined;
  return raw[at] === character ? 1 : undefined;
}
