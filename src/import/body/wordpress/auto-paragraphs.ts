import type { Element, ElementContent, Root } from 'hast';
import { element, text } from '../../../markdown/hast.ts';
import { isBlock } from '../block.ts';

/** Elements in which an empty line begins a paragraph. */
const HOLDERS = new Set(
  'article aside blockquote body center dd details div figure footer header li main nav section td th old-shortcode new-pullquote'.split(
    ' ',
  ),
);
const AS_WRITTEN = new Set('code pre samp kbd textarea'.split(' '));

/**
 * Makes paragraphs where WordPress made them when it showed a page: at empty lines, with a line break at each single line end
 * (`wpautop`).
 * @param isEverywhere false for a body of blocks, where only words between blocks are without paragraphs
 */
export function makeParagraphs(parent: Root | Element, isEverywhere: boolean): void {
  const isHolder = parent.type === 'root' || (isEverywhere && HOLDERS.has(parent.tagName));
  const children: ElementContent[] = [];
  let run: ElementContent[] = [];
  const flush = () => {
    for (const node of isHolder ? paragraphsOf(run, parent) : isEverywhere ? run.map(brokenLines) : run)
      children.push(node);
    run = [];
  };
  for (const child of parent.children as ElementContent[]) {
    if (!isBlock(child)) {
      run.push(child);
      continue;
    }
    flush();
    if (child.type === 'element' && !AS_WRITTEN.has(child.tagName)) makeParagraphs(child, isEverywhere);
    children.push(child);
  }
  flush();
  parent.children = children;
}

function paragraphsOf(run: readonly ElementContent[], parent: Root | Element): ElementContent[] {
  const pieces = splitAtEmptyLines(run).filter((piece) => piece.some(isSomething));
  const lines = pieces.map((piece) => trimmed(piece).map(brokenLines));
  const isPlain = lines.length === 1 && parent.type === 'element' && parent.tagName !== 'blockquote';
  return isPlain ? (lines[0] ?? []) : lines.map((children) => element('p', {}, children));
}

/** Cuts phrases at empty lines; formatting that goes on over one is opened again after it. */
function splitAtEmptyLines(nodes: readonly ElementContent[]): ElementContent[][] {
  const pieces: ElementContent[][] = [[]];
  for (const node of nodes) {
    const [first = [], ...others] = piecesOf(node);
    pieces.at(-1)?.push(...first);
    // A call cannot have as many values as a text may have paragraphs.
    for (const other of others) pieces.push(other);
  }
  return pieces;
}

function piecesOf(node: ElementContent): ElementContent[][] {
  if (node.type === 'text')
    return node.value.split(/\n[^\S\n]*\n\s*/).map((value) => (value === '' ? [] : [text(value)]));
  if (node.type !== 'element' || AS_WRITTEN.has(node.tagName)) return [[node]];
  const pieces = splitAtEmptyLines(node.children);
  if (pieces.length === 1) return [[node]];
  return pieces.map((children) => (children.length === 0 ? [] : [{ ...node, children }]));
}

function isSomething(node: ElementContent): boolean {
  return node.type !== 'text' || node.value.trim() !== '';
}

function trimmed(piece: readonly ElementContent[]): ElementContent[] {
  return piece.map((node, index) => {
    if (node.type !== 'text') return node;
    const start = index === 0 ? node.value.trimStart() : node.value;
    return { ...node, value: index === piece.length - 1 ? start.trimEnd() : start };
  });
}

/** A single line end is a line break, unless one is written there. */
function brokenLines(node: ElementContent, index = 0, all: readonly ElementContent[] = []): ElementContent {
  if (node.type === 'element')
    return AS_WRITTEN.has(node.tagName) ? node : { ...node, children: node.children.map(brokenLines) };
  if (node.type !== 'text' || !node.value.includes('\n')) return node;
  const isAfterBreak = isBreak(all[index - 1]);
  const isBeforeBreak = isBreak(all[index + 1]);
  const lines = node.value.split(/[^\S\n]*\n[^\S\n]*/);
  const broken = lines.flatMap((line, at): ElementContent[] => {
    const isWritten =
      (at === 1 && isAfterBreak && lines[0] === '') || (at === lines.length - 1 && isBeforeBreak && line === '');
    return [...(at > 0 && !isWritten ? [element('br', {})] : []), ...(line === '' ? [] : [text(line)])];
  });
  return element('span', {}, broken);
}

function isBreak(node: ElementContent | undefined): boolean {
  return node?.type === 'element' && node.tagName === 'br';
}
