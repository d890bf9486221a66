import type { Link, Nodes, Parents, Root } from 'mdast';
import { mapPlaces, placeMapping } from './place-mapping.ts';

/**
 * Punctuation that ends an address in a text: CJK stops, commas and brackets, full-width forms of ASCII punctuation,
 * quotation marks and ellipses. The middle dot is a letter of many addresses.
 */
const END =
  '\u3001-\u3003\u3008-\u3011\u3014-\u301F\uFE10-\uFE19\uFE30-\uFE52\uFF01-\uFF0F\uFF1A-\uFF20\uFF3B-\uFF40\uFF5B-\uFF64“”«»…';
const ENDED = new RegExp(`[^${END}]+(?=[${END}])`, 'g');
const PIECES = new RegExp(`([${END}]+)`);
const ADDRESS = /https?:\/\/|www\./i;
const ENDS = new RegExp(`[${END}]`);

/** Pieces of what GFM takes for one address that have no other syntax in them: whole addresses, and words. */
const PLAIN_ADDRESS = /^https?:\/\/[a-z\d](?:[a-z\d./?=%#+-]*[a-z\d/])?$/i;
const PLAIN_WORDS = /^[^*_~`[\]<>&\\:!@{}|()"']*$/;

/** Written to end an address where GFM would go on. */
const STOP = '<!---->';
/** With more of them, the second parsing would take seconds. No text written for readers comes near. */
const MOST_ENDS = 1000;

/**
 * Parses Markdown so that an address without marks ends before a full stop that is not of ASCII:
 * `https://example.com/foo。次の文。`. GFM reads on to the next space, and Chinese and Japanese have none.
 *
 * Parsers have no option for it. An address is cut in the tree where only words and other addresses are after it. Where
 * there may be marks of emphasis, the Markdown is parsed once more with an empty comment at its end, which is then taken out.
 * That takes Sätteri quadratic time, so it is not the rule.
 */
export function withEndedAddresses(markdown: string, parse: (markdown: string) => Root): Root {
  const tree = parse(markdown);
  if (!ADDRESS.test(markdown) || !ENDS.test(markdown)) return tree;
  endPlaceless(tree);
  cutPlain(tree, markdown);
  const ends = [...endsIn(tree, markdown)].sort((a, b) => a - b);
  if (ends.length === 0 || ends.length > MOST_ENDS) return tree;
  let stopped = '';
  ends.forEach((end, index) => {
    stopped += markdown.slice(ends[index - 1] ?? 0, end) + STOP;
  });
  const again = parse(stopped + markdown.slice(ends.at(-1)));
  endPlaceless(again);
  takeOut(again, new Set(ends.map((end, index) => end + index * STOP.length)), placeMapping(ends, 0, STOP.length));
  return again;
}

/** Cuts links that are written without marks into addresses and words, where there is nothing else in them. */
function cutPlain(tree: Root, markdown: string): void {
  const waiting: Parents[] = [tree];
  for (let parent = waiting.pop(); parent; parent = waiting.pop()) {
    const cut: Nodes[] = [];
    let isCut = false;
    for (const child of parent.children as Nodes[]) {
      if ('children' in child && child.type !== 'link') waiting.push(child);
      const last = cut.at(-1);
      if (isCut && child.type === 'text' && child.position && last?.type === 'text' && last.position) {
        last.value += child.value;
        last.position.end = child.position.end;
        continue;
      }
      const pieces = child.type === 'link' ? plainPieces(child, markdown) : undefined;
      isCut = pieces !== undefined;
      for (const piece of pieces ?? [child]) cut.push(piece);
    }
    parent.children = cut as typeof parent.children;
  }
}

/** The addresses and words of a link; undefined for one that need not, or cannot, be cut. */
function plainPieces(link: Link, markdown: string): Nodes[] | undefined {
  const { start, end } = link.position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) return undefined;
  const { offset } = start;
  const written = markdown.slice(offset, end.offset);
  if (!ENDS.test(written) || !ADDRESS.test(written)) return undefined;
  const nodes: Nodes[] = [];
  const point = (at: number) => ({ line: start.line, column: start.column + at, offset: offset + at });
  let at = 0;
  for (const piece of written.split(PIECES)) {
    if (piece === '') continue;
    const isAddress = PLAIN_ADDRESS.test(piece);
    if (!isAddress && !(PLAIN_WORDS.test(piece) && !ADDRESS.test(piece))) return undefined;
    const position = { start: point(at), end: point(at + piece.length) };
    const last = nodes.at(-1);
    if (isAddress) nodes.push({ ...link, url: piece, children: [{ type: 'text', value: piece, position }], position });
    else if (last?.type === 'text' && last.position) {
      last.value += piece;
      last.position.end = position.end;
    } else nodes.push({ type: 'text', value: piece, position });
    at += piece.length;
  }
  return nodes;
}

/** The offsets at which addresses should end, within links that are written without marks. */
function* endsIn(tree: Root, markdown: string): Generator<number> {
  const waiting: Nodes[] = [tree];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if ('children' in node) waiting.push(...node.children);
    const { start, end } = node.position ?? {};
    if (node.type !== 'link' || start?.offset === undefined || end?.offset === undefined) continue;
    if ('[<'.includes(markdown.charAt(start.offset))) continue;
    for (const { index, 0: piece } of markdown.slice(start.offset, end.offset).matchAll(ENDED))
      if (ADDRESS.test(piece)) yield start.offset + index + piece.length;
  }
}

/**
 * Ends the addresses that remark finds in texts when everything is parsed, for which there is no place in the file. After
 * them is nothing that Markdown could read.
 */
function endPlaceless(tree: Root): void {
  const waiting: Parents[] = [tree];
  for (let parent = waiting.pop(); parent; parent = waiting.pop()) {
    const children = (parent.children as Nodes[]).flatMap((child): Nodes[] => {
      if ('children' in child && child.type !== 'link') waiting.push(child);
      const shown = child.type === 'link' && !child.position ? child.children[0] : undefined;
      if (child.type !== 'link' || shown?.type !== 'text') return [child];
      const end = shown.value.search(ENDS);
      if (end < 0) return [child];
      const [address, rest] = [shown.value.slice(0, end), shown.value.slice(end)];
      child.url = child.url.slice(0, child.url.length - rest.length);
      child.children = [{ type: 'text', value: address }];
      return [child, { type: 'text', value: rest }];
    });
    parent.children = children as typeof parent.children;
  }
}

/** Removes the stops that were written at the offsets, and corrects all places. */
function takeOut(tree: Root, stops: ReadonlySet<number>, toOffset: (offset: number) => number): void {
  const waiting: Nodes[] = [tree];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if ('children' in node) {
      const parent: Parents = node;
      parent.children = (parent.children as Nodes[]).filter(
        ({ type, position }) => type !== 'html' || !stops.has(position?.start.offset ?? -1),
      ) as typeof parent.children;
      waiting.push(...(parent.children as Nodes[]));
    }
    mapPlaces(node, toOffset);
  }
}
