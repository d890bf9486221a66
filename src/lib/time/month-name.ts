import { withoutAccents } from '../text/without-accents.ts';
import { dateFormat } from './cldr-date.ts';

/** The letters that the beginning of a name needs, so that it is one. */
const SHORTEST = 3;

const known = new Map<string, string[][]>();

/**
 * The number of a month by its name, 1 to 12: in full, as its language shortens it, or by its beginning, with or without accents.
 * @param languages BCP 47, of which the first one that has the name decides
 * @returns undefined for what is no name of a month
 */
export function monthOf(name: string, languages: readonly string[]): number | undefined {
  const wanted = plain(name);
  if (wanted.length < SHORTEST && !/\p{Lo}/u.test(wanted)) return undefined;
  for (const language of languages) {
    const found = namesIn(language).findIndex((names) => names.some((one) => one.startsWith(wanted)));
    if (found >= 0) return found + 1;
  }
  return undefined;
}

/** The names of each month of the year in a language: alone and in a date, long and short. */
function namesIn(language: string): string[][] {
  const before = known.get(language);
  if (before) return before;
  const forms = (['long', 'short'] as const).flatMap((month) => [{ month }, { month, day: 'numeric' as const }]);
  const names = Array.from({ length: 12 }, (_, month) =>
    forms.map((form) => {
      const parts = dateFormat(language, 'UTC', form).formatToParts(Date.UTC(2026, month, 15));
      return plain(parts.find(({ type }) => type === 'month')?.value ?? '');
    }),
  );
  known.set(language, names);
  return names;
}

function plain(name: string): string {
  return withoutAccents(name).toLowerCase().replace(/\.$/, '');
}
