type Direction = 'ltr' | 'rtl';

const directions = new Map<string, Direction>();

/** The direction in which a language is written, for `dir`. */
export function directionOf(language: string): Direction {
  const known = directions.get(language);
  if (known) return known;
  const direction = new Intl.Locale(language).getTextInfo().direction === 'rtl' ? 'rtl' : 'ltr';
  directions.set(language, direction);
  return direction;
}
