import type { Element, ElementContent } from 'hast';
import { element, isBlank, text, textOf } from '../../markdown/hast.ts';
import { isBlock } from './block.ts';
import { PICTURE } from './inner-element.ts';

/** Blocks that stay blocks. Any other is only a holder: its content takes its place. */
const KEPT = new Set(
  'p pre hr ul ol li blockquote table dl details h1 h2 h3 h4 h5 h6 new-embed new-gallery new-pullquote new-box'.split(
    ' ',
  ),
);
/** Blocks that hold words alone. */
const FOR_WORDS = new Set('p h1 h2 h3 h4 h5 h6'.split(' '));

/** A line that only sets parts of a text apart. */
const RULE = /^\s*(?:(?:\*\s*){3,}|(?:[-–—_]\s*){3,}|(?:~\s*){3,})$/;

/** Lists that were made for items without one. */
const loose = new WeakSet<Element>();

/** Puts nodes in order: blocks and nothing else, with words in paragraphs, as Markdown can have them. */
export function blocksOf(nodes: readonly ElementContent[]): ElementContent[] {
  const blocks: ElementContent[] = [];
  let run: ElementContent[] = [];
  const flush = () => {
    for (const block of paragraphs(run)) blocks.push(block);
    run = [];
  };
  for (const node of nodes) {
    if (node.type === 'element' && holdsBlock(node) && !isBlock(node)) {
      flush();
      blocks.push(...blocksOf(pushedDown(node)));
    } else if (isBlock(node) && node.type === 'element') {
      flush();
      // Items without their list.
      const last = blocks.at(-1);
      if (node.tagName === 'li' && last?.type === 'element' && last.tagName === 'ul' && loose.has(last)) {
        last.children.push(...itemsOf([node]));
        continue;
      }
      blocks.push(...blockOfKind(node));
    } else run.push(node);
  }
  flush();
  return blocks;
}

function blockOfKind(node: Element): ElementContent[] {
  const { tagName, children } = node;
  if (!KEPT.has(tagName)) return blocksOf(children);
  if (FOR_WORDS.has(tagName)) {
    if (tagName === 'p') return children.some(isOrHoldsBlock) ? blocksOf(children) : paragraphs(children);
    const words = children.some(isOrHoldsBlock) ? inlineOf(children) : children;
    const pictures = picturesOf(words);
    const rest = words.filter((one) => !pictures.includes(one));
    const heading = rest.some(isSomething) ? [{ ...node, children: trimmedRun(rest) }] : [];
    return [...heading, ...pictures.map((picture) => element('p', {}, [picture]))];
  }
  if (tagName === 'table' && isLayout(node))
    return blocksOf(cellsIn(node).flatMap((cell) => [element('div', {}, cell.children)]));
  if (tagName === 'ul' || tagName === 'ol') return [{ ...node, children: itemsOf(children) }];
  if (tagName === 'li') {
    const list = element('ul', {}, itemsOf([node]));
    loose.add(list);
    return [list];
  }
  if (tagName === 'blockquote') node.children = withSourceApart(children);
  if (tagName === 'blockquote' || tagName === 'new-pullquote' || tagName === 'new-box') {
    const blocks = blocksOf(node.children);
    return blocks.length === 0 ? [] : [{ ...node, children: blocks }];
  }
  return [node];
}

/** A table that only puts things side by side: it has a single cell, or other tables in its cells. */
function isLayout(table: Element): boolean {
  return cellsIn(table).length <= 1 || holdsTable(table);
}

/** True for an element with a table in it. */
export function holdsTable(node: Element): boolean {
  return node.children.some((child) => child.type === 'element' && (child.tagName === 'table' || holdsTable(child)));
}

function cellsIn(node: Element): Element[] {
  return node.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    return ['td', 'th', 'caption'].includes(child.tagName) ? [child] : cellsIn(child);
  });
}

/** Who said it is a line of its own below a quotation. */
function withSourceApart(nodes: readonly ElementContent[]): ElementContent[] {
  const at = nodes.findLastIndex(isSomething);
  const last = nodes[at];
  if (last?.type === 'element' && last.tagName === 'p') {
    const inner = withSourceApart(last.children);
    const source = inner.at(-1);
    const isApart = source?.type === 'element' && source.tagName === 'p';
    return isApart ? [...nodes.slice(0, at), { ...last, children: inner.slice(0, -1) }, source] : [...nodes];
  }
  if (at < 1 || last?.type !== 'element' || (last.tagName !== 'cite' && last.tagName !== 'footer')) return [...nodes];
  const words = trimmedRun(inlineOf(last.children));
  const isDashed = /^\s*[-–—]/.test(words.map(textOf).join(''));
  return [...nodes.slice(0, at), element('p', {}, [...(isDashed ? [] : [text('— ')]), ...words])];
}

/** The items of a list: what is between them belongs to the one before it. */
function itemsOf(nodes: readonly ElementContent[]): ElementContent[] {
  const items: Element[] = [];
  for (const node of nodes) {
    if (isBlank(node) || node.type === 'comment') continue;
    const last = items.at(-1);
    if (node.type === 'element' && node.tagName === 'li') items.push({ ...node, children: blocksOf(node.children) });
    else if (last) last.children.push(...blocksOf([node]));
    else items.push(element('li', {}, blocksOf([node])));
  }
  return items.filter(({ children }) => children.length > 0);
}

function isOrHoldsBlock(node: ElementContent): boolean {
  return isBlock(node) || (node.type === 'element' && holdsBlock(node));
}

/** Nodes are new where they change, so that what is known of one stays right. */
const holders = new WeakMap<Element, boolean>();

function holdsBlock(node: Element): boolean {
  const known = holders.get(node);
  if (known !== undefined) return known;
  const found = node.children.some(isOrHoldsBlock);
  holders.set(node, found);
  return found;
}

/** Formatting around blocks goes to the words in them: `<b><p>…</p></b>`. */
function pushedDown(node: Element): ElementContent[] {
  const pieces: ElementContent[] = [];
  let run: ElementContent[] = [];
  const flush = () => {
    if (run.some(isSomething)) pieces.push({ ...node, children: run });
    run = [];
  };
  for (const child of node.children) {
    if (!isOrHoldsBlock(child)) {
      run.push(child);
      continue;
    }
    flush();
    if (child.type !== 'element') continue;
    if (child.tagName === node.tagName && !isBlock(child)) {
      pieces.push(...pushedDown(child));
      continue;
    }
    const isVerbatim = ['pre', 'table', 'hr', 'new-embed', 'new-gallery'].includes(child.tagName);
    pieces.push(isVerbatim ? child : { ...child, children: pushedDown({ ...node, children: child.children }) });
  }
  flush();
  return pieces;
}

/** Words of an element, without the blocks that they are in. */
export function inlineOf(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type !== 'element' || !isOrHoldsBlock(node)) return [node];
    const inner = inlineOf(node.children);
    return isBlock(node) ? [text(' '), ...inner, text(' ')] : [{ ...node, children: inner }];
  });
}

/** Paragraphs of a run of words: two line breaks end one, and pictures at its beginning or end stand alone. */
function paragraphs(run: readonly ElementContent[]): ElementContent[] {
  return splitAtBreaks(run).flatMap((piece): ElementContent[] => {
    if (!piece.some(isSomething)) return [];
    const pictures = piece.filter(isPicture);
    if (pictures.length === 0)
      return [RULE.test(piece.map(textOf).join('')) ? element('hr', {}) : element('p', {}, trimmedRun(piece))];
    const words = piece.filter((node) => !isPicture(node));
    const alone = (picture: ElementContent) => element('p', {}, [picture]);
    if (!words.some(isSomething)) return pictures.map(alone);
    // A picture in the middle of a sentence has its place there, unless it has a caption, which only one that is alone shows.
    const first = piece.findIndex((node) => isSomething(node) && !isPicture(node));
    const last = piece.findLastIndex((node) => isSomething(node) && !isPicture(node));
    const isHoisted = (node: ElementContent, index: number) =>
      isPicture(node) &&
      (index < first || index > last || (node.type === 'element' && node.properties['title'] !== undefined));
    const [before, after] = [
      piece.filter((node, index) => isHoisted(node, index) && index < last),
      piece.filter((node, index) => isPicture(node) && index > last),
    ];
    const rest = piece.filter((node, index) => !isHoisted(node, index));
    return [...before.map(alone), element('p', {}, trimmedRun(rest)), ...after.map(alone)];
  });
}

function splitAtBreaks(run: readonly ElementContent[]): ElementContent[][] {
  const pieces: ElementContent[][] = [[]];
  let breaks: ElementContent[] = [];
  for (const node of flattened(run)) {
    if (node.type === 'element' && node.tagName === 'br') {
      breaks.push(node);
      continue;
    }
    if (breaks.length > 0 && isBlank(node)) continue;
    if (breaks.length > 1) pieces.push([]);
    else pieces.at(-1)?.push(...breaks);
    breaks = [];
    pieces.at(-1)?.push(node);
  }
  return pieces;
}

/** Elements that mean nothing for words are taken away, so that what is in them is beside the rest. */
function flattened(run: readonly ElementContent[]): ElementContent[] {
  return run.flatMap((node) =>
    node.type === 'element' && node.tagName === 'span' && Object.keys(node.properties).length === 0
      ? flattened(node.children)
      : [node],
  );
}

/** A run without line breaks and spaces at its ends. */
export function trimmedRun(run: readonly ElementContent[]): ElementContent[] {
  const isEdge = (node: ElementContent) =>
    isBlank(node) || (node.type === 'element' && node.tagName === 'br') || node.type === 'comment';
  let [from, to] = [0, run.length];
  while (from < to && isEdge(run[from] as ElementContent)) from++;
  while (to > from && isEdge(run[to - 1] as ElementContent)) to--;
  return run.slice(from, to);
}

function picturesOf(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.filter(isPicture);
}

function isPicture(node: ElementContent): boolean {
  return node.type === 'element' && node.tagName === PICTURE;
}

function isSomething(node: ElementContent): boolean {
  if (node.type === 'text') return node.value.trim() !== '';
  if (node.type !== 'element' || node.tagName === 'br') return false;
  return (
    node.tagName === PICTURE ||
    node.tagName.startsWith('new-') ||
    node.tagName === 'input' ||
    textOf(node).trim() !== '' ||
    node.children.some(isSomething)
  );
}
