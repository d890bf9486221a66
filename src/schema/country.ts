import { intl } from '../lib/intl.ts';

/** The code that is used today for the country of a code: GB for UK, DE for DD. */
export function codeInUse(code: string): string | undefined {
  return new Intl.Locale(`und-${code}`).region;
}

/** The name of a country in English; undefined for a code that nobody has. */
export function countryName(code: string): string | undefined {
  return intl(Intl.DisplayNames, 'en', { type: 'region', fallback: 'none' }).of(code);
}

/** True for a code that is in use: GB, but not UK. */
export function isCountry(code: string): boolean {
  return codeInUse(code) === code && countryName(code) !== undefined;
}
