import type { Nodes, Root } from 'mdast';
import { Substitutes } from './substitutes.ts';
import { rewriteTexts } from './tree-texts.ts';

/**
 * Marks of emphasis between a punctuation mark and a letter without a space: `."**She`, `said**"Hi`. A single
 * asterisk may mark a footnote, so it opens nothing here. Letters of an address are left alone.
 */
const CLOSING = /(?<=\S[.,:;!?…"'”’“‘»)\]%`]|\s»)(?<!\\)(?:\*{1,3}|_{2,3}|~~)(?=[\p{L}\p{N}])(?!https?:|www\.)/gu;
const OPENING = /(?<=[\p{L}\p{N}])(?:\*{2,3}|~~)(?=["'“‘„«¿¡([`]\S)/gu;
const SURROGATE = /[\uD800-\uDFFF]/;
const MARK = /[*_~]/;

/**
 * Parses Markdown so that marks of emphasis work where a space was forgotten: `He wrote **"Hi."**She left.` CommonMark
 * decides by the characters around a mark whether it opens or closes, and takes this closing mark for an opening one.
 *
 * Parsers have no option for it. Only where such marks are left as text, the Markdown is parsed once more with something
 * in place of the letters that counts as punctuation; the letters are then put back, and all places stay.
 */
export function withClosedUpMarks(markdown: string, parse: (markdown: string) => Root): Root {
  const tree = parse(markdown);
  if (!MARK.test(markdown)) return tree;
  const marks: Mark[] = [
    ...Array.from(markdown.matchAll(CLOSING), ({ index: at, 0: { length } }) => ({ at, letter: at + length })),
    ...Array.from(markdown.matchAll(OPENING), ({ index: at }) => ({ at, letter: at - 1 })),
  ];
  if (marks.length === 0) return tree;
  const texts = textsOf(tree);
  const left = marks.filter(({ at }) => texts.some(([from, to]) => from <= at && at < to));
  if (left.length === 0) return tree;
  const substitutes = new Substitutes(markdown);
  const characters = markdown.split('');
  for (const { letter } of left) {
    const character = markdown.charAt(letter);
    if (!SURROGATE.test(character)) characters[letter] = substitutes.of(character, 'sign');
  }
  const again = parse(characters.join(''));
  rewriteTexts(again, (text) => substitutes.restore(text));
  return again;
}

/** A mark of emphasis, and the letter beside it, as offsets. */
interface Mark {
  at: number;
  letter: number;
}

/** Where the texts of a tree are in the Markdown. */
function textsOf(tree: Root): [from: number, to: number][] {
  const texts: [number, number][] = [];
  const waiting: Nodes[] = [tree];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if ('children' in node) waiting.push(...node.children);
    const { start, end } = node.position ?? {};
    if (node.type === 'text' && start?.offset !== undefined && end?.offset !== undefined)
      texts.push([start.offset, end.offset]);
  }
  return texts;
}
