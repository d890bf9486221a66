export type Direction = 'ltr' | 'rtl';

const directions = new Map<string, Direction>();

/** The script of each language that was requested: every page needs it, and finding it is slow. */
const scripts = new Map<string, string>();

/** The direction in which a language is written, for `dir`. */
export function directionOf(language: string): Direction {
  const known = directions.get(language);
  if (known) return known;
  const direction = new Intl.Locale(language).getTextInfo().direction === 'rtl' ? 'rtl' : 'ltr';
  directions.set(language, direction);
  return direction;
}

/** The attributes of an element whose language differs from its surroundings; none where they are the same. */
export function foreignTo(surrounding: string, language: string | undefined): { lang?: string; dir?: Direction } {
  return language === undefined || language === surrounding ? {} : { lang: language, dir: directionOf(language) };
}

/** True for a language that is written in Latin letters. */
export function isLatin(language: string): boolean {
  const script = scripts.get(language) ?? new Intl.Locale(language).maximize().script ?? '';
  scripts.set(language, script);
  return script === 'Latn';
}
