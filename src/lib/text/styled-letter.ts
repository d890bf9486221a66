/** A run of letters and their marks, and letters in circles and squares, which are symbols. */
const WORD = /[\p{L}\p{M}\u24B6-\u24E9\u{1F130}-\u{1F149}\u{1F150}-\u{1F169}\u{1F170}-\u{1F189}]{3,}/gu;
/** Everything below in one pattern, for texts that have nothing of it. */
const ANY =
  /[\u0131\u0251\u0261\u0262\u026A\u0274\u0280\u028F\u0299\u029C\u029F\u1D00-\u1D22\uA730\uA731\u24B6-\u24E9\uFF21-\uFF5A\u{1D400}-\u{1D7CB}\u{1F130}-\u{1F189}]/u;

/** Letters of mathematics: 𝐚, 𝖺, 𝒶. */
const MATHEMATICAL = /[\u{1D400}-\u{1D7CB}]/u;
const CIRCLED = /[\u24B6-\u24E9\u{1F130}-\u{1F149}\u{1F150}-\u{1F169}\u{1F170}-\u{1F189}]/u;
/** Letters as wide as ideographs, which belong to Chinese, Japanese and Korean texts. */
const FULL_WIDTH = /[\uFF21-\uFF3A\uFF41-\uFF5A]/;
const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}]/u;
/** Small capitals; those of the first set are also letters of phonetic alphabets. */
const SMALL_CAPITAL = /[\u0262\u026A\u0274\u0280\u028F\u0299\u029C\u029F\u1D00-\u1D22\uA730\uA731]/u;
const RARE_SMALL_CAPITAL = /[\u1D00-\u1D22\uA730\uA731]/;
/** Letters of phonetic and of some African alphabets, among others that are on every keyboard. */
const PHONETIC = /[\u0251\u0261]/;
/**
 * What no word of Turkish or Azerbaijani has: the letter w, and pairs of the spelling of English. They write names such as Yıldız,
 * Kırşehir and Sumqayıt.
 */
const NOT_TURKISH = /w|[tpsg]h|ck|oo|ou|c(?=[bdfgjklmnprstvyz])|(?<!\p{L})[mn][bcdfgklmnprstvz]/iu;
const TURKIC = /[ğşİəñ]/i;

/** Letters that look like those of the alphabet, and are others. */
export interface StyledWord {
  /** Where the word is, in UTF-16 code units. */
  index: number;
  word: string;
  letter: string;
}

/**
 * Finds a word in letters that only look like Latin ones, or with one of them: ᴘᴀʏᴘᴀʟ, 𝐩𝐚𝐲𝐩𝐚𝐥, pɑypal, Mıcrosoft. Search and
 * screen readers do not read such words. Single letters of formulas are right, and so are phonetic spellings between slashes or
 * brackets, names in Turkish and its kin, and wide letters among ideographs.
 */
export function styledWord(text: string): StyledWord | undefined {
  if (!ANY.test(text)) return undefined;
  for (const { index, 0: word } of text.matchAll(WORD)) {
    const token = /\S*$/.exec(text.slice(Math.max(0, index - 40), index))?.[0] ?? '';
    const letter = styledLetterIn(word, /[/[]/.test(token), text);
    if (letter !== undefined) return { index: index + word.indexOf(letter), word, letter };
  }
  return undefined;
}

function styledLetterIn(word: string, isSpelling: boolean, text: string): string | undefined {
  const letters = [...word];
  const plain = letters.filter((letter) => /[A-Za-z]/.test(letter)).length;
  for (const alphabet of [MATHEMATICAL, CIRCLED]) {
    const styled = letters.filter((letter) => alphabet.test(letter));
    // A formula may have a few: 𝑥𝑦𝑧, d𝑥.
    if (styled.length > 3 || (styled.length > 0 && plain > 2)) return styled[0];
  }
  const wide = FULL_WIDTH.exec(word)?.[0];
  if (wide !== undefined && !EAST_ASIAN.test(text)) return wide;
  if (isSpelling) return undefined;
  const small = letters.filter((letter) => SMALL_CAPITAL.test(letter));
  if (RARE_SMALL_CAPITAL.test(word) || small.length === letters.length) return small[0];
  const isPlain = letters.every((letter) => /[A-Za-z]/.test(letter) || PHONETIC.test(letter) || letter === '\u0131');
  const phonetic = PHONETIC.exec(word)?.[0];
  if (phonetic !== undefined && isPlain && plain > 1) return phonetic;
  const isDotless = word.includes('\u0131') && !TURKIC.test(word) && NOT_TURKISH.test(word);
  return isDotless ? '\u0131' : undefined;
}
