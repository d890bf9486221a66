import type { Image, Parents, Root } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown, type Handle, type Options, type State, type Unsafe } from 'mdast-util-to-markdown';
import type { Container } from './markdown-tree.ts';

/** How much of a text is escaped. */
export type Escaping = 'sparing' | 'thorough';

/** Characters that hardly ever mean anything in Markdown where they are in prose. A sparing text has no backslash before them. */
const SPARED = new Set(['_', '[', '~', '!', '&', '(', '=', '+', ']', '|', '@']);
/** Those of addresses, which may become links. */
const IN_ADDRESSES = new Set(['.', ':']);

/** Where these characters do mean something. */
const NEEDED: Unsafe[] = [
  { character: '_', before: '\\W', after: '\\S', inConstruct: 'phrasing' },
  { atBreak: true, character: '_' },
  { character: '_', before: '[\\S]', after: '[\\s.,;:!?)]', inConstruct: 'phrasing' },
  { character: '[', inConstruct: ['label', 'reference'] },
  { character: ']', inConstruct: ['label', 'reference'] },
  { character: ']', after: '[(:[]', inConstruct: 'phrasing' },
  { character: '[', after: '\\^', inConstruct: 'phrasing' },
  { character: '!', after: '\\[', inConstruct: 'phrasing' },
  { character: '&', after: '#?\\w+;', inConstruct: 'phrasing' },
  { character: '~', after: '~', inConstruct: 'phrasing' },
  { character: '~', before: '~', inConstruct: 'phrasing' },
  { atBreak: true, character: '~' },
  { atBreak: true, character: '+', after: '(?:[ \t\r\n])' },
  { atBreak: true, character: '=' },
  { atBreak: true, character: '|' },
  { character: '|', inConstruct: 'tableCell' },
];
/** Colons that would open a directive. */
const COLONS: Unsafe = { atBreak: true, character: ':', after: ':' };

/**
 * Writes a tree as Markdown in the way in which editors write it.
 * @param escaping `sparing` leaves out backslashes that are hardly ever needed; what it writes must be compared with the text
 */
export function printMarkdown(tree: Root, escaping: Escaping): string {
  const root: Handle = (node: Root, _parent, state, info) => {
    state.unsafe = escaping === 'thorough' ? [...state.unsafe, COLONS] : sparing(state.unsafe);
    return state.containerFlow(node, info);
  };
  const handlers: Record<string, Handle> = {
    root,
    text,
    container,
    image,
    ...(escaping === 'sparing' && { strong: mark('**'), emphasis: mark('*') }),
  };
  return toMarkdown(tree, {
    bullet: '-',
    emphasis: '*',
    strong: '*',
    fence: '`',
    fences: true,
    listItemIndent: 'one',
    rule: '-',
    resourceLink: false,
    extensions: [gfmToMarkdown()],
    handlers: handlers as NonNullable<Options['handlers']>,
    join: [closeLists],
  });
}

/** The longest piece that is escaped at once: the time for it grows with the square of the characters to escape. */
const PIECE = 400;

/** Words, escaped piece by piece. */
function text(
  { value }: { value: string },
  _parent: Parents | undefined,
  state: State,
  info: Parameters<Handle>[3],
): string {
  if (value.length <= PIECE) return state.safe(value, info);
  const pieces: string[] = [];
  for (let from = 0; from < value.length; from += PIECE) {
    const before = from === 0 ? info.before : value.charAt(from - 1);
    const after = from + PIECE < value.length ? value.charAt(from + PIECE) : info.after;
    pieces.push(state.safe(value.slice(from, from + PIECE), { ...info, before, after }));
  }
  return pieces.join('');
}

function sparing(unsafe: readonly Unsafe[]): Unsafe[] {
  return [
    ...unsafe.filter(
      ({ character, atBreak }) => !SPARED.has(character) && (atBreak === true || !IN_ADDRESSES.has(character)),
    ),
    ...NEEDED,
    COLONS,
  ];
}

function mark(sign: string): Handle {
  return (node: Parents, _parent, state, info) => {
    const exit = state.enter(sign === '**' ? 'strong' : 'emphasis');
    const tracker = state.createTracker(info);
    const words = state.containerPhrasing(node as never, { ...tracker.current(), before: '*', after: '*' });
    exit();
    return `${sign}${words}${sign}`;
  };
}

/** Colons around blocks, as many as what is in them does not have. */
function container(node: Container, _parent: Parents | undefined, state: State, info: Parameters<Handle>[3]): string {
  const inner = state.containerFlow({ type: 'blockquote', children: node.children }, info);
  if (node.opening.startsWith('<')) return `${node.opening}\n\n${inner}\n\n</details>`;
  const most = Math.max(2, ...[...inner.matchAll(/^:{3,}/gm)].map(([colons]) => colons.length));
  const colons = ':'.repeat(most + 1);
  return `${colons}${node.opening.slice(3)}\n${inner}\n${colons}`;
}

/** Titles of pictures are captions, which hold quotation marks more often than Markdown. */
function image({ alt, title, url }: Image): string {
  const words = (text: string, special: RegExp) =>
    text
      .replaceAll(/\s+/g, ' ')
      .replaceAll(special, String.raw`\$&`)
      .replaceAll(/&(?=#?\w+;)/g, '&amp;');
  const address = /[\s()<>]/.test(url) || url === '' ? `<${url.replaceAll(/[<>\n]/g, encodeURIComponent)}>` : url;
  const caption = title ? ` "${words(title, /[\\"]/g)}"` : '';
  return `![${words(alt ?? '', /[[\]\\*_`<]/g)}](${address}${caption})`;
}

/** Two lists, or a list and code, one after the other are kept apart. */
function closeLists(
  left: { type: string; ordered?: unknown },
  right: { type: string; ordered?: unknown },
): undefined | false {
  return left.type === 'list' && right.type === 'list' && Boolean(left.ordered) === Boolean(right.ordered)
    ? false
    : undefined;
}
