/** Characters of private use, which parsers take for letters, and Braille, which they take for punctuation. */
const LETTERS = { first: 0xe000, count: 0x1900 };
const SIGNS = { first: 0x2800, count: 0x100 };

/**
 * Characters that are not in a Markdown text, in place of those that are: a parser then reads a character as a letter or
 * as punctuation, whatever it is. A substitute is as long as what it replaces, so that all places stay.
 */
export class Substitutes {
  readonly #text: string;
  readonly #substitutes = new Map<string, string>();
  readonly #originals = new Map<string, string>();
  readonly #used = { letter: 0, sign: 0 };

  /** @param text the Markdown in which the substitutes are to be written */
  constructor(text: string) {
    this.#text = text;
  }

  get isUnused(): boolean {
    return this.#originals.size === 0;
  }

  /** The substitute that counts as a letter or as punctuation; the character itself where none is left. */
  of(character: string, as: 'letter' | 'sign'): string {
    const key = character + as;
    const substitute = this.#substitutes.get(key) ?? this.#free(as);
    if (substitute === undefined) return character;
    this.#substitutes.set(key, substitute);
    this.#originals.set(substitute, character);
    return substitute;
  }

  /** A text of the tree with the original characters. */
  restore(text: string): string {
    return text.replaceAll(/[\uE000-\uF8FF\u2800-\u28FF]/g, (one) => this.#originals.get(one) ?? one);
  }

  #free(as: 'letter' | 'sign'): string | undefined {
    const { first, count } = as === 'letter' ? LETTERS : SIGNS;
    while (this.#used[as] < count) {
      const free = String.fromCharCode(first + this.#used[as]++);
      if (!this.#text.includes(free)) return free;
    }
    return undefined;
  }
}
