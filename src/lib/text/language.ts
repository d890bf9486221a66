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

/**
 * A language with its territory, as Open Graph writes it: `pt_BR`. https://ogp.me/#optional
 * @param language BCP 47. Without a territory, the language of the site has the site's territory, and any other language has the
 *   territory in which most people speak it
 */
export function localeOf(language: string, site: { language: string; country: string }): string {
  const { language: code, region } = intl(Intl.Locale, language);
  const isOfSite = intl(Intl.Locale, site.language).language === code;
  const territory = region ?? (isOfSite ? site.country : intl(Intl.Locale, language).maximize().region);
  return territory === undefined ? code : `${code}_${territory}`;
}

/** True for a language that is written in Latin letters. */
export function isLatin(language: string): boolean {
  return intl(Intl.Locale, language).maximize().script === 'Latn';
}
