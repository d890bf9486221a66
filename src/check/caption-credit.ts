import { isMap, isScalar, parseDocument } from 'yaml';
import { isCredit, saysCredit } from '../lib/photo/credit-text.ts';
import type { Edit } from '../lib/problem.ts';
import { lastBrackets } from '../markdown/picture-title.ts';
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

/** A credit after the last sentence of a caption: "… at dusk. Photo by Jane Doe". */
const WITHOUT_BRACKETS =
  /(?<=[.!?…。”"’)]\s*)(?:(?:photos?|photographs?|image|picture|foto(?:s|graf[íi]a)?)(?: (?:by|courtesy of|von|de)\b|\s?[:：])|credits?\s?:|cr[ée]dito?s?\s?:|courtesy of\b|©|写真[:：＝=]|撮影[:：＝=]).+$/iu;
/** Text that YAML reads as it is, also between braces. */
const PLAIN = /^(?!(?:true|false|null|yes|no|on|off)$)\p{L}(?:[\p{L}\p{N}.’/()-]| (?! ))*(?<! )$/iu;

/** Finds the credit at the end of a caption; undefined where there is none, and where nothing else would be left. */
export function creditIn(caption: string): CaptionCredit | undefined {
  const brackets = lastBrackets(caption);
  const inBrackets = brackets && isCredit(brackets.words) ? brackets : undefined;
  const bare = inBrackets ? null : WITHOUT_BRACKETS.exec(caption.trimEnd());
  const found = inBrackets ?? (bare && { from: bare.index, words: bare[0].replace(/(?<=\p{L}{2})\.$/u, '') });
  if (!found) return undefined;
  const from = caption.slice(0, found.from).trimEnd().length;
  return from === 0 ? undefined : { words: found.words, isCertain: !inBrackets || saysCredit(found.words), from };
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
  // A line end before the credit stays: what is removed is on one line.
  const start = [credit.from, text.indexOf(credit.words, credit.from) - 1, credit.from + 1]
    .map((index) => spans[index]?.[0] ?? 0)
    .find((offset) => !yaml.slice(offset, spans[text.trimEnd().length - 1]?.[1]).includes('\n'));
  const end = spans[text.trimEnd().length - 1]?.[1];
  const [keyStart] = pair.key.range ?? [0];
  const [, valueEnd] = pair.value.range ?? [0, 0];
  if (start === undefined || end === undefined) return [];
  const isBlock = pair.value.type?.startsWith('BLOCK') ?? false;
  const value = PLAIN.test(credit.words) ? credit.words : JSON.stringify(credit.words);
  const indent = ' '.repeat(placeOf(yaml, keyStart).column - 1);
  const addition = photo.flow ? `, credit: ${value}` : `\n${indent}credit: ${value}`;
  return [
    { ...at(yaml, yamlLine, start), length: end - start, replacement: '' },
    { ...at(yaml, yamlLine, isBlock ? end : valueEnd), length: 0, replacement: addition },
  ];
}

function at(yaml: string, yamlLine: number, offset: number): Pick<Edit, 'line' | 'column'> {
  const { line, column } = placeOf(yaml, offset);
  return { line: line + yamlLine - 1, column };
}
