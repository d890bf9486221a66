import { isCollection, isNode, isPair } from 'yaml';

/** What is written in place of a part of the text. */
export interface Splice {
  start: number;
  end: number;
  text: string;
}

/** The offset at which a node begins. */
export function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}

/** The offset after the text of a node or of a field, without a comment behind it. */
export function endOf(node: unknown): number {
  if (isPair(node)) return Math.max(endOf(node.key), endOf(node.value));
  if (isCollection(node) && !node.flow && node.items.length > 0) return endOf(node.items.at(-1));
  return isNode(node) ? (node.range?.[1] ?? 0) : 0;
}

/** The start of the line of an offset. */
export function lineStart(yaml: string, offset: number): number {
  return yaml.lastIndexOf('\n', offset - 1) + 1;
}

/** The end of the line of an offset, before its line end. */
export function lineEnd(yaml: string, offset: number): number {
  const end = yaml.indexOf('\n', offset);
  return end < 0 ? yaml.length : end;
}

/** The start of the line that follows an offset, or the offset itself where a line begins there. */
export function nextLine(yaml: string, offset: number): number {
  if (offset > 0 && yaml[offset - 1] === '\n') return offset;
  const end = yaml.indexOf('\n', offset);
  return end < 0 ? yaml.length : end + 1;
}
