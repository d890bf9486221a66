import { isScalar, Scalar, stringify } from 'yaml';

/** Long lines stay whole, and lists are indented, as in the examples of the field guide. */
const STYLE = { lineWidth: 0, indentSeq: true, flowCollectionPadding: false } as const;

/** The text of a field whose value follows on lines of its own or on the same line, without the last line end. */
export function blockField(name: string, value: unknown): string {
  return stringify({ [name]: value }, STYLE).trimEnd();
}

/** The text of a value behind a colon: one that begins with a space, or with a line end when it has lines of its own. */
export function blockValue(value: unknown): string {
  return blockField('k', value).slice('k:'.length);
}

/** The text of an entry of a list, from its hyphen on. */
export function blockEntry(value: unknown): string {
  return stringify([value], STYLE).trimEnd();
}

/** The text of a value inside brackets or braces, where commas end a text. */
export function flowValue(value: unknown): string {
  const text = stringify([value], { ...STYLE, collectionStyle: 'flow' }).trimEnd();
  // JSON is YAML, and has no line ends in a text.
  return text.includes('\n') ? JSON.stringify(value) : text.slice(1, -1);
}

/** The text of a field inside braces. */
export function flowField(name: string, value: unknown): string {
  return flowValue({ [name]: value }).slice(1, -1);
}

/** The value as it is to be written in place of a node: a text in quotation marks keeps them. */
export function inStyleOf(node: unknown, value: unknown): unknown {
  const isQuoted = isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE');
  if (!isQuoted || typeof value !== 'string' || value.includes('\n')) return value;
  const scalar = new Scalar(value);
  scalar.type = node.type as Scalar.Type;
  return scalar;
}

/** The text with each line that is not empty moved to the right. */
export function indented(text: string, width: number): string {
  return text.replaceAll(/^(?=.)/gm, ' '.repeat(width));
}
