import type { Root } from 'mdast';
import { Substitutes } from './substitutes.ts';
import { rewriteTexts } from './tree-texts.ts';

/**
 * Characters of Chinese, Japanese and Korean: those that East Asian Width (UAX #11) calls wide, full-width or half-width,
 * and Hangul, up to U+FFFF. The ideographic space is a space.
 */
const CJK =
  '\u1100-\u11FF\u20A9\u2329\u232A\u2E80-\u2FFF\u3001-\u303E\u3041-\u4DBF\u4E00-\uA4CF\uA960-\uA97F\uAC00-\uD7FF\uF900-\uFAFF\uFE10-\uFE1F\uFE30-\uFE6F\uFF01-\uFFDC\uFFE0-\uFFEE';
export const IS_CJK = new RegExp(`[${CJK}]`);
const PUNCTUATION = /[\p{P}\p{S}]/u;

/** Marks of emphasis and strikethrough, with a CJK character on at least one side. */
const MARKS = new RegExp(`(?:(?<!\\*)\\*+(?!\\*)|~~)(?=[${CJK}])|(?<=[${CJK}])(?:\\*+|~~)`, 'g');

/**
 * Parses Markdown so that marks of emphasis work beside CJK characters: `**注意：**本文`. CommonMark decides by the spaces
 * around words whether a mark opens or closes, and these languages have none. The rules are those of
 * https://github.com/tats-u/markdown-cjk-friendly, for `*`, `**` and `~~`.
 *
 * Parsers have no option for it. A CJK character beside a mark is replaced by one that has the effect that it should have,
 * and put back in the tree; all places stay.
 */
export function withCjkEmphasis(markdown: string, parse: (markdown: string) => Root): Root {
  // Only few texts have such marks; a search for the mark is many times faster than the pattern.
  if (!markdown.includes('*') && !markdown.includes('~~')) return parse(markdown);
  const substitutes = new Substitutes(markdown);
  const changed = new Map<number, string>();
  for (const { index, 0: mark } of markdown.matchAll(MARKS)) {
    const sides = [index - 1, index + mark.length] as const;
    for (const [at, other] of [sides, [sides[1], sides[0]] as const]) {
      const character = markdown.charAt(at);
      if (!IS_CJK.test(character)) continue;
      const substitute = substituteFor(character, markdown.charAt(other), substitutes);
      // A character between two marks may need different ones; a letter lets the first open and the second close.
      if (!changed.has(at) || PUNCTUATION.test(changed.get(at) ?? '')) changed.set(at, substitute);
    }
  }
  if (substitutes.isUnused) return parse(markdown);
  const characters = markdown.split('');
  for (const [at, substitute] of changed) characters[at] = substitute;
  const tree = parse(characters.join(''));
  rewriteTexts(tree, (text) => substitutes.restore(text));
  return tree;
}

/**
 * Beside a mark, a CJK character counts as a letter, so that the mark may open and close. With other punctuation on the
 * far side, it counts as punctuation, or else neither could be.
 * @returns the character itself where it has this effect already
 */
function substituteFor(character: string, other: string, substitutes: Substitutes): string {
  const needsSign = PUNCTUATION.test(other) && !IS_CJK.test(other) && other !== '*' && other !== '~' && other !== '_';
  if (PUNCTUATION.test(character) === needsSign) return character;
  return substitutes.of(character, needsSign ? 'sign' : 'letter');
}
