import type { Nodes, Root } from 'mdast';
import type { Point, Position } from 'unist';
import { firstPassing } from '../../lib/first-passing.ts';

/**
 * A tilde that could end a strikethrough of single tildes: alone, unescaped, and directly after a character. Not after
 * the marks of a quotation, where a run of tildes would begin a code block.
 */
const CLOSING = /(?<=[^\s~\\]|(?<!\\)(?:\\\\)+|(?<!\\)(?:\\\\)*\\~)(?<!^[ \t>]+)~(?!~)/gm;

/** What stands for tildes in text: themselves, escaped ones, and character references. */
const TILDES = /(?:\\?~|&#x?[\da-f]+;)+/gi;

/** How long a body may become by {@link withoutLoneTildes}; only thousands of tildes in one run reach it. */
const MAX_GROWTH = 2_000_000;

/**
 * Parses Markdown so that `~~two~~` tildes strike out and `~one~` does not: ranges such as "10~15" are common in news.
 * Sätteri has no option for it. Three tildes and more are text in GFM, so the parser is given a long run in place of each
 * closing tilde; everything around it is read as it would be around the one, and then the one is put back.
 * @param parse a parser that strikes out for one tilde, as GFM allows
 * @returns the tree, with the places of the Markdown that was handed in
 */
export function withoutLoneTildes(markdown: string, parse: (markdown: string) => Root): Root {
  const closing = markdown.includes('~') ? [...markdown.matchAll(CLOSING)].map(({ index }) => index) : [];
  if (closing.length === 0) return parse(markdown);
  const longest = Math.max(...[...markdown.matchAll(TILDES)].map(([run]) => run.length));
  const run = '~'.repeat(Math.max(3, longest + 1));
  if (run.length * closing.length > MAX_GROWTH) return parse(markdown);
  const tree = parse(markdown.replaceAll(CLOSING, run));
  restore(tree, run, placeMapping(closing, run.length));
  return tree;
}

type PlaceMapping = (offset: number) => number;

/** From offsets in the Markdown with long runs to those in the Markdown as it was written. */
function placeMapping(closing: readonly number[], length: number): PlaceMapping {
  const starts = closing.map((offset, index) => offset + index * (length - 1));
  return (offset) => {
    const before = firstPassing(starts, (start) => start >= offset);
    const last = starts[before - 1];
    if (last === undefined) return offset;
    // Within a run or at its end: after the one tilde.
    return (closing[before - 1] ?? 0) + 1 + Math.max(0, offset - last - length);
  };
}

/** Puts single tildes and places back; with a list of what is to do, because trees may be thousands deep. */
function restore(tree: Root, run: string, toOffset: PlaceMapping): void {
  const waiting: Nodes[] = [tree];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    restoreTexts(node as unknown as Record<string, unknown>, run);
    if (node.position) restorePlaces(node.position, toOffset);
    if ('children' in node) waiting.push(...node.children);
  }
}

/** Every text of a node: what it shows, its address, its title, the attributes of a directive. */
function restoreTexts(values: Record<string, unknown>, run: string): void {
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === 'string' && value.includes(run)) values[name] = value.replaceAll(run, '~');
    else if (name === 'attributes' && value) restoreTexts(value as Record<string, unknown>, run);
  }
}

function restorePlaces({ start, end }: Position, toOffset: PlaceMapping): void {
  for (const point of [start, end]) restorePlace(point, toOffset);
}

function restorePlace(point: Point, toOffset: PlaceMapping): void {
  const { offset = 0, column } = point;
  point.offset = toOffset(offset);
  point.column = point.offset - toOffset(offset - column + 1) + 1;
}
