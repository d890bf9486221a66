/** A word as a text has it, and as the search compares it. */
export interface SearchWord {
  /** The original, with its punctuation. */
  written: string;
  /** The same, but for capitals, for all spellings that readers take for one word; it contains no space. */
  folded: string;
}

/** A letter of a script that puts no spaces between words, with its marks. */
const UNSPACED =
  /(?=[\p{L}\p{N}])[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}][\p{M}\uFF9E\uFF9F]*/u;
const PIECES = new RegExp(`${UNSPACED.source}|(?:(?!${UNSPACED.source}).)+`, 'gsu');
/** Characters that are the same in every spelling, and others of which no word is divided: most words need no closer look. */
const PLAIN = /^[!-&(-~]+$/;
const UNDIVIDED = /^[!-\u036F\u0600-\u06FF\u2010-\u2027]+$/;
const VISIBLE = /[\p{L}\p{N}]/u;
/** Letters that readers write with the letters of their own keyboard. Accents of other letters are Pagefind's matter. */
const LETTERS: Record<string, string> = {
  ß: 'ss',
  ẞ: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  // Arabic: forms of one letter that writers interchange, and the letters of Persian and Urdu keyboards.
  ة: 'ه',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ٱ: 'ا',
};
const EACH_LETTER = new Map(
  Object.entries(LETTERS).flatMap(([letter, plain]) => [
    [letter, plain],
    [letter.toUpperCase(), plain.toUpperCase()],
  ]),
);
const LETTER = new RegExp(`[${[...EACH_LETTER.keys()].filter((letter) => letter.length === 1).join('')}]`, 'g');
/** Hamza above and below its carrier, vowel signs, and the line that only makes a word longer. */
const ARABIC_MARKS = /(?<=\p{sc=Arabic}\p{M}*)\p{M}|\u0640/gu;
/** "And", "so", "in", "as" and "for" before the article. At least three letters must remain, or it is part of the word. */
const ARABIC_ARTICLE = /^[وف]?(?:[بك]?ال|لل)(?=\p{L}{3})/u;
/**
 * The same without the article, where so much remains that the letter is hardly part of the word. "For" may be part of it:
 * للبنان is "for Lebanon" as well as "for the" and a word without its first letter, so لبنان loses the letter, too.
 */
const ARABIC_PARTICLE = /^(?:و(?=\p{L}{3})[بلك]?(?=\p{L}{5})|و(?=\p{L}{3})|[فبك](?=\p{L}{5})|ل(?=\p{L}{3}))/u;
/** Small words in nearly every text, which names and nouns would find if ى were ي in them: علي is not على, والي not وإلى. */
const ARABIC_SMALL_WORD = /^[وف]?(?<word>[إا]لى|على|لدى|مدى|سوى)$/u;
/** A possessive: the harbor’s. */
const POSSESSIVE = /['’]s?(?=\P{L}*$)/iu;
/** An apostrophe between a particle and a word, both of which readers may look for: O’Brien, l’école. */
const PARTICLE = /(?<=\p{L})['’](?=\p{L}{3})|(?<=(?<!\p{L})\p{L}{1,2})['’](?=\p{L})/gu;

/**
 * Splits a text into the words that the search compares. The index and the questions of readers must use the same
 * function. Where a script puts no spaces between words, each letter is a word of its own: a question is then found as a
 * run of letters, wherever a dictionary would divide it.
 */
export function searchWords(text: string): SearchWord[][] {
  return text
    .replaceAll(/\u200B/g, '')
    .split(/[^\S\uFEFF]+/)
    .filter((word) => word !== '')
    .map(pieces);
}

/** The words of a part of a text without spaces; what cannot be searched belongs to the word before it. */
function pieces(token: string): SearchWord[] {
  if (PLAIN.test(token)) return [{ written: token, folded: token }];
  if (UNDIVIDED.test(token)) return [{ written: token, folded: fold(token) }];
  const words: SearchWord[] = [];
  for (const [written] of token.matchAll(PIECES)) {
    const last = words.at(-1);
    if (!last || (VISIBLE.test(written) && VISIBLE.test(last.written))) words.push({ written, folded: '' });
    else last.written += written;
  }
  return words.map(({ written }) => ({ written, folded: fold(written) }));
}

/** A word as the search compares it; signs by themselves stay as they are, because Pagefind counts them as words. */
function fold(word: string): string {
  const bare = word.normalize('NFKC').replaceAll(/[\s\p{Cf}]/gu, '');
  if (bare.includes('ى')) {
    const small = ARABIC_SMALL_WORD.exec(bare.replaceAll(/\P{L}/gu, ''))?.groups?.['word'];
    if (small !== undefined) return small.replace('إ', 'ا');
  }
  const folded = bare
    .replaceAll(/[\u02BC\uFF07]/g, '’')
    .replaceAll(/(?<=[\p{L}\p{N}])\p{Pd}(?=[\p{L}\p{N}])/gu, '-')
    .replace(POSSESSIVE, '')
    .replaceAll(PARTICLE, '-')
    .replaceAll(LETTER, (letter) => EACH_LETTER.get(letter) ?? letter)
    .replaceAll(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 15));
  return (/\p{sc=Arabic}/u.test(folded) ? foldArabic(folded) : folded) || word;
}

/** An Arabic word without hamza, vowel signs and the particles and the article that are written as part of it. */
function foldArabic(word: string): string {
  const letters = word.normalize('NFD').replaceAll(ARABIC_MARKS, '').normalize('NFC');
  let bare = letters.replace(/^\P{L}+/u, '');
  // Until nothing is left to take away: the first letter of a word may look like a particle, with the article and without.
  for (let longer = ''; longer !== bare;) {
    longer = bare;
    bare = longer.replace(ARABIC_ARTICLE, '').replace(ARABIC_PARTICLE, '');
  }
  return bare;
}
