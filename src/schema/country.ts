import { intl } from '../lib/intl.ts';

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
