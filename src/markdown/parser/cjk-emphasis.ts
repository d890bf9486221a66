import type { Root } from 'mdast';
import { rewriteTexts } from './tree-texts.ts';

/**
 * Characters of Chinese, Japanese and Korean: those that East Asian Width (UAX #11) calls wide, full-width or half-width,
 * and Hangul, up to U+FFFF. The ideographic space is a space.
 */
const CJK =
  '\u1100-\u11FF\u20A9\u2329\u232A\u2E80-\u2FFF\u3001-\u303E\u3041-\u4DBF\u4E00-\uA4CF\uA960-\uA97F\uAC00-\uD7FF\uF900-\uFAFF\uFE10-\uFE1F\uFE30-\uFE6F\uFF01-\uFFDC\uFFE0-\uFFEE';
const IS_CJK = new RegExp(`[${CJK}]`);
const PUNCTUATION = /[\p{P}\p{S}]/u;

/** Marks of emphasis and strikethrough, with a CJK character on at least one side. */
const MARKS = new RegExp(`(?:(?<!\\*)\\*+(?!\\*)|~~)(?=[${CJK}])|(?<=[${CJK}])(?:\\*+|~~)`, 'g');

/** Characters of private use, which parsers take for letters, and Braille, which they take for punctuation. */
const LETTERS = 0xe000;
const MOST_LETTERS = 0x1900;
const SIGNS = 0x2800;
const MOST_SIGNS = 0x100;

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
      const substitute = substitutes.of(character, markdown.charAt(other));
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

/** Characters that are not in a text, in place of those that are. */
class Substitutes {
  readonly #text: string;
  readonly #substitutes = new Map<string, string>();
  readonly #originals = new Map<string, string>();
  #letters = 0;
  #signs = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get isUnused(): boolean {
    return this.#originals.size === 0;
  }

  /**
   * Beside a mark, a CJK character counts as a letter, so that the mark may open and close. With other punctuation on the
   * far side, it counts as punctuation, or else neither could be.
   * @returns the character itself where it has this effect already, or where there is no substitute left
   */
  of(character: string, other: string): string {
    const needsSign = PUNCTUATION.test(other) && !IS_CJK.test(other) && other !== '*' && other !== '~' && other !== '_';
    if (PUNCTUATION.test(character) === needsSign) return character;
    const key = character + String(needsSign);
    const known = this.#substitutes.get(key);
    if (known !== undefined) return known;
    const substitute = needsSign ? this.#freeSign() : this.#freeLetter();
    if (substitute === undefined) return character;
    this.#substitutes.set(key, substitute);
    this.#originals.set(substitute, character);
    return substitute;
  }

  restore(text: string): string {
    return text.replaceAll(/[\uE000-\uF8FF\u2800-\u28FF]/g, (one) => this.#originals.get(one) ?? one);
  }

  #freeLetter(): string | undefined {
    while (this.#letters < MOST_LETTERS) {
      const letter = String.fromCharCode(LETTERS + this.#letters++);
      if (!this.#text.includes(letter)) return letter;
    }
    return undefined;
  }

  #freeSign(): string | undefined {
    while (this.#signs < MOST_SIGNS) {
      const sign = String.fromCharCode(SIGNS + this.#signs++);
      if (!this.#text.includes(sign)) return sign;
    }
    return undefined;
  }
}
