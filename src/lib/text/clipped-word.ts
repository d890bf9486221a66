/**
 * Words that a language shortens at their start, as patterns: the mark before one is an apostrophe, never an opening
 * quotation mark.
 */
const WORDS: Record<string, string> = {
  af: 'n|s|t|k',
  de: 's|n|ne|nem|nen|ner|nes|ran|rauf|raus|rein|rüber|rum|runter|nauf|naus|türlich|schuldigung',
  en: 'n|em|tis|twas|twere|twill|twould|til|till|cause|cuz|bout|round|neath|nuff|nother|scuse|tude|cept|fraid|hoods?|burbs|merica|murica|canes|cuse|bama|zona|noles|dores',
  es: 'ta|tá|tamos|pérate|mano',
  fr: 'fin|tain|scuse|jour|soir|tit|tite|tits|tites',
  it: 'n|na|ndrangheta|sta|sto|sti|ste',
  nl: 's|t|n|ns|k|m|r|ie|er|tuurlijk',
  pt: 'tá|tou|tava|tamos|bora|cê|pera|brigado|brigada',
};

/**
 * A shortened year or decade, as in ’24, the ’90s, die ’68er, ’90年代; and the "and" of rock ’n’ roll, which all languages
 * use.
 */
const ANYWHERE = String.raw`n(?=['’])|\d\d(?:s|er)|\d\d(?!['’])`;

const patterns = new Map(
  Object.entries(WORDS).map(([language, words]) => [language, clipped(`(?:${words})(?!['’])|${ANYWHERE}`)]),
);
const COMMON = clipped(ANYWHERE);
/** Languages whose words are not taken for English ones. */
const OTHERS = new Set(['ar', 'cs', 'da', 'fi', 'hu', 'ja', 'nb', 'nn', 'no', 'pl', 'ro', 'ru', 'sv', 'uk', 'zh']);
/** The most characters that a pattern looks at. */
const LONGEST = 14;

/**
 * Returns true when the text after a single mark begins a word that was shortened at its start: ’tis, rock ’n’ roll, the
 * ’90s, Dutch ’s avonds. A shortened word between two marks, such as 'em', is a quotation.
 * @param language BCP 47; an unknown one shortens as English does
 */
export function isClipped(text: string, at: number, language: string): boolean {
  const base = language.split('-')[0] ?? '';
  const pattern = patterns.get(base) ?? (OTHERS.has(base) ? COMMON : patterns.get('en'));
  return pattern?.test(text.slice(at, at + LONGEST)) ?? false;
}

function clipped(words: string): RegExp {
  return new RegExp(String.raw`^(?:\d\d(?=[年后後])|(?:${words})(?![\p{L}\p{N}]))`, 'iu');
}
