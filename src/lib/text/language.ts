import { intl } from '../intl.ts';

export type Direction = 'ltr' | 'rtl';

/** The direction in which a language is written, for `dir`. */
export function directionOf(language: string): Direction {
  const known = directions.get(language);
  if (known) return known;
  const direction = intl(Intl.Locale, language).getTextInfo().direction === 'rtl' ? 'rtl' : 'ltr';
  directions.set(language, direction);
  return direction;
}

const directions = new Map<string, Direction>();

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

/**
 * A language as a country writes it, with the country where that makes a difference: `pt` is `pt-PT` in Portugal, because
 * `pt` alone is the one of Brazil, and `en` in India puts the day before the month.
 * @param country ISO 3166
 * @param language BCP 47; one with a territory or a script stays as it is
 */
export function languageIn(country: string, language: string): string {
  const { region, script } = intl(Intl.Locale, language);
  if (region !== undefined || script !== undefined || intl(Intl.Locale, language).maximize().region === country)
    return language;
  const regional = `${language}-${country}`;
  return intl(Intl.DateTimeFormat, regional).resolvedOptions().locale === regional ? regional : language;
}

/** True for the language of a site that is written without its territory, or for the very same one. */
export function isLanguageOf(site: string, language: string): boolean {
  return language === site || language === intl(Intl.Locale, site).language;
}

/** True for a language that is written in Latin letters. */
export function isLatin(language: string): boolean {
  return intl(Intl.Locale, language).maximize().script === 'Latn';
}
