import type { Nodes, Root } from 'mdast';
import { Substitutes } from './substitutes.ts';
import { rewriteTexts } from './tree-texts.ts';

/** An asterisk between figures: 2*4*8, 5cm*3cm, 15%*3, 5*$3, (1+2)*(3+4). */
const BETWEEN_FIGURES =
  /(?<=\p{N}[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]{0,3}[)%]?)\*(?=[$€£¥]?\p{N})|(?<=\p{N}\))\*(?=\(\p{N})/gu;
/** An asterisk after a single capital of a name: M*A*S*H, N*SYNC, E*TRADE. */
const BETWEEN_CAPITALS = /(?<=(?:(?<![\p{L}\p{N}*\\])|\p{Lu}\*)\p{Lu})\*(?=\p{Lu})/gu;

/** A letter of a script that separates words by spaces, or a figure. */
const LETTER = String.raw`[\p{N}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}]`;
const IS_LETTER = new RegExp(LETTER, 'u');
const IN_WORD = new RegExp(String.raw`${LETTER}[)%]?\*+[$€£¥(]?${LETTER}`, 'u');
const ASTERISKS = /\*+/y;
/** How often a text is parsed again because asterisks were taken for emphasis; most need none of it. */
const MOST_PARSES = 5;

/**
 * Parses Markdown so that asterisks within words are text where they cannot be emphasis: between figures, as in `2*4*8`,
 * and from within one word to within another, as in `5*x and 4*y` or in words that are not spelled out. CommonMark takes
 * them for emphasis, and readers would lose them. Emphasis within one word (`un*believ*able`) is read as specified.
 *
 * Parsers have no option for it. Such asterisks are replaced by a character that parsers take for a letter, and put back in
 * the tree; all places stay.
 */
export function withLoneAsterisks(markdown: string, parse: (markdown: string) => Root): Root {
  if (!IN_WORD.test(markdown)) return parse(markdown);
  const substitutes = new Substitutes(markdown);
  const plain = (asterisks: string) => substitutes.of('*', 'letter').repeat(asterisks.length);
  let text = markdown.replaceAll(BETWEEN_FIGURES, plain).replaceAll(BETWEEN_CAPITALS, plain);
  let tree = parse(text);
  for (let parses = 1; parses < MOST_PARSES; parses++) {
    const lone = marksAcrossWords(tree, text);
    if (lone.length === 0) break;
    const characters = text.split('');
    for (const at of lone) characters[at] = plain('*');
    text = characters.join('');
    tree = parse(text);
  }
  if (!substitutes.isUnused) rewriteTexts(tree, (value) => substitutes.restore(value));
  return tree;
}

/** The offsets of asterisks of emphasis that begins within a word and ends within another one. */
function marksAcrossWords(tree: Root, markdown: string): number[] {
  const marks: number[] = [];
  const waiting: Nodes[] = [tree];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if ('children' in node) waiting.push(...node.children);
    const [start, end] = [node.position?.start.offset, node.position?.end.offset];
    if ((node.type !== 'emphasis' && node.type !== 'strong') || start === undefined || end === undefined) continue;
    const [opening, closing] = [runAround(markdown, start), runAround(markdown, end - 1)];
    if (!isInWord(markdown, opening) || !isInWord(markdown, closing)) continue;
    if (!/\s/.test(markdown.slice(opening.to, closing.from))) continue;
    for (const { from, to } of [opening, closing]) for (let at = from; at < to; at++) marks.push(at);
  }
  return marks;
}

/** The asterisks around an offset: a run may be more than the marks of one node. */
function runAround(markdown: string, at: number): { from: number; to: number } {
  let from = at;
  while (markdown.charAt(from - 1) === '*') from--;
  ASTERISKS.lastIndex = from;
  return { from, to: from + (ASTERISKS.exec(markdown)?.[0].length ?? 0) };
}

function isInWord(markdown: string, { from, to }: { from: number; to: number }): boolean {
  return to > from && IS_LETTER.test(markdown.charAt(from - 1)) && IS_LETTER.test(markdown.charAt(to));
}
