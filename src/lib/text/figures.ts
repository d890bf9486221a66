import { intl } from '../intl.ts';

/** The forms of a word by count, as Unicode CLDR names them; a language has only some, and always `other`. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** The number format and plural rules of a language. */
export interface Figures {
  /** A number in the digits of the language: "1,250", "١٬٢٥٠". */
  number: (value: number) => string;
  /** The form that goes with a count. */
  plural: (count: number, forms: PluralForms) => string;
}

/**
 * The figures and plural rules of a language.
 * @param language BCP 47; the region counts: Egypt and the Emirates write other figures
 */
export function figuresOf(language: string): Figures {
  return {
    number: (value) => intl(Intl.NumberFormat, language).format(value),
    plural: (count, forms) => forms[intl(Intl.PluralRules, language).select(count)] ?? forms.other,
  };
}
