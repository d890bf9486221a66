/** The quotation marks of a language: outer opening and closing, inner opening and closing. */
export interface QuotationMarks {
  outer: readonly [string, string];
  inner: readonly [string, string];
}

const ENGLISH: QuotationMarks = { outer: ['“', '”'], inner: ['‘', '’'] };

/** Unicode CLDR, delimiters, for the languages that do not quote as English does; Arabic as its newspapers do. */
const MARKS: Record<string, QuotationMarks> = {
  ar: { outer: ['«', '»'], inner: ['“', '”'] },
  de: { outer: ['„', '“'], inner: ['‚', '‘'] },
  es: { outer: ['«', '»'], inner: ['“', '”'] },
  fr: { outer: ['«\u00A0', '\u00A0»'], inner: ['“', '”'] },
  it: { outer: ['«', '»'], inner: ['“', '”'] },
  ja: { outer: ['「', '」'], inner: ['『', '』'] },
  nl: { outer: ['“', '”'], inner: ['‘', '’'] },
  pl: { outer: ['„', '”'], inner: ['«', '»'] },
  pt: { outer: ['“', '”'], inner: ['‘', '’'] },
  ru: { outer: ['«', '»'], inner: ['„', '“'] },
  sv: { outer: ['”', '”'], inner: ['’', '’'] },
};

/**
 * The quotation marks of a language.
 * @param language BCP 47; an unknown one quotes as English does
 */
export function quotationMarks(language: string): QuotationMarks {
  return MARKS[language] ?? MARKS[language.split('-')[0] ?? ''] ?? ENGLISH;
}
