import { intl } from '../intl.ts';

export type Direction = 'ltr' | 'rtl';

/** The direction in which a language is written, for `dir`. */
export function directionOf(language: string): Direction {
  return intl(Intl.Locale, language).getTextInfo().direction === 'rtl' ? 'rtl' : 'ltr';
}

/** The attributes of an element whose language differs from its surroundings; none where they are the same. */
export function foreignTo(surrounding: string, language: string | undefined): { lang?: string; dir?: Direction } {
  return language === undefined || language === surrounding ? {} : { lang: language, dir: directionOf(language) };
}

/** True for a language that is written in Latin letters. */
export function isLatin(language: string): boolean {
  return intl(Intl.Locale, language).maximize().script === 'Latn';
}
