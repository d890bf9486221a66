import type { Element, Nodes, Parents, Root, Text } from 'hast';
import type { Point } from 'unist';
import { isBlockElement } from '../html/block-element.ts';

/** The text of a paragraph, heading or cell as readers see it, and where it comes from. */
export interface TextBlock {
  text: string;
  pieces: { from: number; node: Text; near: Point | undefined }[];
}

/** Code and pictures are not read, but there is something in their place. */
const STAND_IN = '\uFFFC';
const UNREAD = new Set(['code', 'pre', 'kbd', 'samp', 'img', 'math', 'svg', 'body-part']);

/** Cuts a compiled body into its blocks of text, without code. */
export function textBlocks(tree: Root): TextBlock[] {
  const blocks: TextBlock[] = [];
  collect(tree, blocks, undefined);
  return blocks;
}

function collect(parent: Parents, blocks: TextBlock[], near: Point | undefined): void {
  let block: TextBlock | undefined;
  const open = () => {
    if (block) return block;
    block = { text: '', pieces: [] };
    blocks.push(block);
    return block;
  };
  for (const child of parent.children as Nodes[]) {
    if (child.type === 'element' && isBlockElement(child.tagName) && !UNREAD.has(child.tagName)) {
      block = undefined;
      collect(child, blocks, child.position?.start ?? near);
    } else addInline(child, open(), near);
  }
}

function addInline(node: Nodes, block: TextBlock, near: Point | undefined): void {
  if (node.type === 'text') {
    block.pieces.push({ from: block.text.length, node, near });
    block.text += node.value;
  } else if (node.type === 'element') addElement(node, block, node.position?.start ?? near);
}

function addElement({ tagName, children }: Element, block: TextBlock, near: Point | undefined): void {
  if (tagName === 'br') block.text += '\n';
  else if (UNREAD.has(tagName)) block.text += STAND_IN;
  else for (const child of children) addInline(child, block, near);
}

/**
 * The place in the source of a character of a block.
 * @param marker characters at the index, as they are written in the source
 * @returns undefined when they are written otherwise there, with a backslash or as a character reference: then they are
 * meant to be read
 */
export function placeInBlock({ pieces }: TextBlock, index: number, marker: string, source: string): Point | undefined {
  const piece = pieces.findLast(({ from }) => from <= index);
  if (!piece) return undefined;
  const { from, node, near } = piece;
  const { start, end } = node.position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) return start ?? near;
  const written = source.slice(start.offset, end.offset);
  // What follows may be in emphasis or a link of its own.
  const sign = marker.slice(0, Math.max(1, node.value.length - (index - from)));
  // Escapes and typography change the text, so the marker is counted: the third one here is the third one there.
  const number = placesOf(sign, node.value).findIndex((at) => at >= index - from);
  const at = placesOf(sign, written)[Math.max(0, number)];
  if (at === undefined) return undefined;
  const isMeant = written.charAt(at - 1) === '\\';
  return isMeant ? undefined : pointAt(start.offset + at, start, source);
}

/** Where a marker is in a text. Typography makes one dash of several hyphens, so a run of them is one marker. */
function placesOf(marker: string, text: string): number[] {
  if (/^[-–—]/.test(marker)) return Array.from(text.matchAll(/[-–—]+/g), ({ index }) => index);
  const places: number[] = [];
  for (let at = text.indexOf(marker); at >= 0; at = text.indexOf(marker, at + 1)) places.push(at);
  return places;
}

function pointAt(offset: number, start: Point, source: string): Point {
  const between = source.slice(start.offset ?? 0, offset).split('\n');
  const last = between.at(-1) ?? '';
  const line = start.line + between.length - 1;
  return { line, column: between.length === 1 ? start.column + last.length : last.length + 1, offset };
}
