/** The forms of a word by count, as Unicode CLDR names them; a language has only some, and always `other`. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** The number format and plural rules of a language. */
export interface Figures {
  /** A number in the digits of the language: "1,250", "١٬٢٥٠". */
  number: (value: number) => string;
  /** The form that goes with a count. */
  plural: (count: number, forms: PluralForms) => string;
}

const figures = new Map<string, Figures>();

/**
 * The figures and plural rules of a language, made once.
 * @param language BCP 47; the region counts: Egypt and the Emirates write other figures
 */
export function figuresOf(language: string): Figures {
  const known = figures.get(language);
  if (known) return known;
  const format = new Intl.NumberFormat(language);
  const rules = new Intl.PluralRules(language);
  const made: Figures = {
    number: (value) => format.format(value),
    plural: (count, forms) => forms[rules.select(count)] ?? forms.other,
  };
  figures.set(language, made);
  return made;
}
