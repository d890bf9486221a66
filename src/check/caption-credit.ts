import { isMap, isScalar, parseDocument } from 'yaml';
import { captionEnd } from '../lib/photo/caption-end.ts';
import type { Edit } from '../lib/problem.ts';
import type { FieldPath } from '../schema/wording/schema-place.ts';
import type { MarkdownSource } from '../schema/yaml/front-matter.ts';
import { placeOf } from '../schema/yaml/source-text.ts';
import { writtenText } from '../schema/yaml/yaml-scalar.ts';

/** A credit within a caption. */
export interface CaptionCredit {
  words: string;
  /** True when the words say themselves that they are a credit. */
  isCertain: boolean;
  /** The index in the caption from which it is to be removed, with the space before it. */
  from: number;
}

/** Text that YAML reads as it is, also between braces. */
const PLAIN = /^(?!(?:true|false|null|yes|no|on|off)$)\p{L}(?:[\p{L}\p{N}.’/()-]| (?! ))*(?<! )$/iu;

/** Finds the credit at the end of a caption; undefined where there is none, and where nothing else would be left. */
export function creditIn(caption: string): CaptionCredit | undefined {
  const end = captionEnd(caption);
  if (!end || end.reading === 'remark' || end.from === 0) return undefined;
  return { words: end.words, isCertain: end.reading === 'stated', from: end.from };
}

/**
 * The changes that move the credit from a caption to a field of its own.
 * @param field the path of the caption
 * @returns nothing when the caption is written in a way in which this cannot be done safely
 */
export function creditMove({ yaml, yamlLine }: MarkdownSource, field: FieldPath): Edit[] {
  const document = parseDocument(yaml, { version: '1.2', schema: 'core', logLevel: 'error' });
  const photo = document.getIn(field.slice(0, -1), true);
  const pair = isMap(photo) ? photo.items.find(({ key }) => isScalar(key) && key.value === field.at(-1)) : undefined;
  const written = writtenText(yaml, field);
  const credit = written && creditIn(written.text);
  if (!isMap(photo) || !pair || !isScalar(pair.key) || !isScalar(pair.value) || !credit) return [];
  const { spans, text } = written;
  const [keyStart] = pair.key.range ?? [0];
  const [, valueEnd] = pair.value.range ?? [0, 0];
  const end = spans[text.trimEnd().length - 1]?.[1];
  const kept = spans[credit.from - 1]?.[1];
  const first = text.slice(credit.from).search(/\S/) + credit.from;
  const start = spans[first]?.[0];
  if (start === undefined || end === undefined || kept === undefined) return [];
  // What is removed is on one line; a credit over several, or in a paragraph of its own, is left to the editor.
  const between = yaml.slice(kept, start).split('\n').length - 1;
  if (between > 1 || yaml.slice(start, end).includes('\n')) return [];
  const isBlock = pair.value.type?.startsWith('BLOCK') ?? false;
  const value = PLAIN.test(credit.words) ? credit.words : JSON.stringify(credit.words);
  const indent = ' '.repeat(placeOf(yaml, keyStart).column - 1);
  const credited = `credit: ${value}`;
  const edit = (from: number, to: number, replacement: string): Edit => {
    return { ...at(yaml, yamlLine, from), length: to - from, replacement };
  };
  // The line of a block goes on to its end; after a quoted text is its quotation mark.
  const last = isBlock ? end : valueEnd;
  if (between === 0) {
    const addition = photo.flow ? `, ${credited}` : `\n${indent}${credited}`;
    return [edit(kept, end, ''), edit(last, last, addition)];
  }
  // The credit has a line of its own, which becomes the line of the new field.
  const lineStart = yaml.lastIndexOf('\n', start) + 1;
  const close = isBlock ? '' : yaml.slice(end, valueEnd).trim();
  return [
    ...(close === '' && !photo.flow ? [] : [edit(kept, kept, close + (photo.flow ? ',' : ''))]),
    edit(lineStart, last, indent + credited),
  ];
}

function at(yaml: string, yamlLine: number, offset: number): Pick<Edit, 'line' | 'column'> {
  const { line, column } = placeOf(yaml, offset);
  return { line: line + yamlLine - 1, column };
}
