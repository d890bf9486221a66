/** The quotation marks of a language: outer opening and closing, inner opening and closing. */
export interface QuotationMarks {
  outer: readonly [string, string];
  inner: readonly [string, string];
}

const ENGLISH: QuotationMarks = { outer: ['“', '”'], inner: ['‘', '’'] };
const FRENCH: QuotationMarks = { outer: ['«\u00A0', '\u00A0»'], inner: ['“', '”'] };

/**
 * The four marks of the languages that do not quote as English does: outer opening and closing, inner opening and closing.
 * From Unicode CLDR 48, delimiters. Arabic, Danish, Spanish and Swiss German are set as their newspapers set them, and
 * French and Swedish have the inner marks of theirs.
 */
const SETS: Record<string, string> = {
  '«»“”': 'ar ast br ca el es eu it kk mg pt-AO pt-CH pt-CV pt-GW pt-LU pt-MO pt-MZ pt-PT pt-ST pt-TL sc',
  '„“‚‘': 'bs-Cyrl cs de dsb et hr hsb is ksh lb mk nds sk sl',
  '«»‹›': 'am de-CH de-LI fa fr-CH gsw rm',
  '«»„“': 'be ky os ru uk',
  '””’’': 'da fi he se sv yi',
  '«»‘’': 'nb nn no',
  '«»«»': 'hy oc',
  '„“„“': 'bg lt',
  '„”«»': 'pl ro',
  '„”»«': 'hu szl',
  '„”‘’': 'bs',
  '„”’’': 'sr',
  '„“«»': 'ka',
  '“”«»': 'eo',
  '「」『』': 'ja yue zh-Hant zh-HK zh-MO zh-TW',
  '»«›‹': 'ug',
};

const marksByLanguage = new Map<string, QuotationMarks>([
  ['fr', FRENCH],
  ...Object.entries(SETS).flatMap(([marks, languages]) => {
    const [open = '', close = '', innerOpen = '', innerClose = ''] = marks;
    const set: QuotationMarks = { outer: [open, close], inner: [innerOpen, innerClose] };
    return languages.split(' ').map((language): [string, QuotationMarks] => [language, set]);
  }),
]);

/**
 * The quotation marks of a language.
 * @param language BCP 47; an unknown one quotes as English does
 */
export function quotationMarks(language: string): QuotationMarks {
  const subtags = language.split('-');
  // The longest tag that is known: zh-Hant for zh-Hant-TW.
  for (let length = subtags.length; length > 0; length--) {
    const marks = marksByLanguage.get(subtags.slice(0, length).join('-'));
    if (marks) return marks;
  }
  return ENGLISH;
}
