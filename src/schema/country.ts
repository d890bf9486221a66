import { intl } from '../lib/intl.ts';
import { withoutAccents } from '../lib/text/without-accents.ts';
import { STRING_TABLES } from '../strings/strings.ts';

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** The current code for the country of a code: GB for UK, DE for DD. */
export function codeInUse(code: string): string | undefined {
  return new Intl.Locale(`und-${code}`).region;
}

/** The name of a country in English; undefined for a code that nobody has. */
export function countryName(code: string): string | undefined {
  return intl(Intl.DisplayNames, 'en', { type: 'region', fallback: 'none' }).of(code);
}

/** Returns true for a code in current use: GB, but not UK. */
export function isCountry(code: string): boolean {
  return codeInUse(code) === code && countryName(code) !== undefined;
}

/**
 * The code of a country by its name in any language of pages, with or without accents: `España`, `Alemania`, `the Netherlands`.
 * @returns undefined for a name that no country has
 */
export function countryCalled(name: string): string | undefined {
  const wanted = comparable(name);
  const codes = LETTERS.flatMap((first) => LETTERS.map((second) => first + second)).filter(isCountry);
  for (const language of Object.keys(STRING_TABLES)) {
    // Short names, too: UK, EE. UU.
    for (const style of ['long', 'short'] as const) {
      const names = intl(Intl.DisplayNames, language, { type: 'region', style });
      const found = codes.find((code) => comparable(names.of(code) ?? '') === wanted);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

function comparable(name: string): string {
  return withoutAccents(name.normalize('NFKC'))
    .trim()
    .toLowerCase()
    .replace(/^the /, '')
    .replaceAll(/[.’'\s-]+/g, ' ')
    .trim();
}
