/** Letters without an accent to remove, and their spelling in addresses. */
const LETTERS: Record<string, string> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ß: 'ss',
  ð: 'd',
  đ: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'ng',
  ı: 'i',
  ə: 'e',
};
/** Languages in which ä is not a variant of a. */
const GERMAN: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue' };
/** Languages that join two words with an apostrophe, which become two in an address: Le Monde writes `de-l-assemblee`. */
const ELIDING = /^(?:ca|fr|it|oc)\b/;
/** The Spanish year. No other language has a word `año`. */
const YEAR = /(?<!\p{L})(a)\u00f1(os?)(?!\p{L})/giu;
/** The longest address that search engines and people who paste it do not cut. */
const LENGTH = 60;

/**
 * Makes the last part of a story's address from its headline: `storm-closes-the-coast-road`. Accents are removed, no
 * word is left out, and text longer than {@link LENGTH} characters ends before the word that does not fit.
 * @param language of the headline, because German writes ae for ä, and an apostrophe divides words in French
 * @returns undefined when a letter or digit has no Latin equivalent, as in Arabic or Japanese: half a headline would be
 * a wrong address, and only a person knows the right one
 */
export function slugOf(headline: string, language: string): string | undefined {
  const small = headline.normalize('NFC').toLowerCase();
  const plain = withoutAccents(withYears(small), language);
  if (/[\p{L}\p{N}]/u.test(plain.replaceAll(/[a-z0-9]/g, ''))) return undefined;
  const words = plain
    .replaceAll(/['’ʼ]/g, ELIDING.test(language) ? ' ' : '')
    // U.S. is one word, and so is 1,900.
    .replaceAll(/(?<=\b[a-z])\./g, '')
    .replaceAll(/(?<=\d),(?=\d)/g, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  const slug = cut(words.join('-'));
  return slug === '' ? undefined : slug;
}

function withoutAccents(text: string, language: string): string {
  const known = /^de\b/.test(language) ? { ...LETTERS, ...GERMAN } : LETTERS;
  return [...text]
    .map((letter) => known[letter] ?? letter)
    .join('')
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '');
}

/**
 * A text whose Spanish years can lose their accents. Spanish papers write n for ñ in addresses; but `ano` is another word, and
 * a year is spelt `anio`, as on keyboards without an ñ.
 * @param text composed (NFC)
 */
export function withYears(text: string): string {
  return text.replaceAll(YEAR, '$1ni$2');
}

function cut(slug: string): string {
  if (slug.length <= LENGTH) return slug;
  const end = slug.lastIndexOf('-', LENGTH);
  return slug.slice(0, end < 0 ? LENGTH : end);
}
