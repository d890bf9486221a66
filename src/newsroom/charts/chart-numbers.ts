import { intl } from '../../lib/intl.ts';

/** Writes the numbers of a chart. */
export type WriteNumber = (value: number, digits: number) => string;

/** ISO 4217 codes of the signs that currencies are written with. */
const CURRENCIES: Readonly<Record<string, string>> = {
  $: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '₹': 'INR',
  '₽': 'RUB',
  '₩': 'KRW',
  '₺': 'TRY',
};
/** From here on, a number is shortened to 1.2M. */
const LONG = 1_000_000;
/** More digits after the decimal mark than this are written as a power of ten. */
const MOST_DIGITS = 8;

/**
 * How the numbers of a chart are written in a language.
 * @param unit `%` and signs and codes of currencies become part of each number
 * @param isShort shortens large numbers, where there is little room
 */
export function numberWriter(language: string, unit: string | undefined, isShort: boolean): WriteNumber {
  return (value, digits) => {
    const size = Math.abs(value);
    const isTiny = digits > MOST_DIGITS;
    const exact = { minimumFractionDigits: digits, maximumFractionDigits: digits };
    const options: Intl.NumberFormatOptions = {
      ...styleOf(unit),
      ...(isTiny || size >= 1e15
        ? { notation: 'scientific', maximumSignificantDigits: 4 }
        : isShort && size >= LONG
          ? { notation: 'compact', maximumSignificantDigits: 4 }
          : exact),
    };
    // The minus sign, which is as wide as a figure.
    return intl(Intl.NumberFormat, language, options).format(value).replace('-', '−');
  };
}

/** True for a unit that is part of each number and needs no words besides. */
export function isSign(unit: string): boolean {
  return Object.keys(styleOf(unit)).length > 0;
}

function styleOf(unit: string | undefined): Intl.NumberFormatOptions {
  if (unit === undefined) return {};
  if (unit === '%') return { style: 'unit', unit: 'percent' };
  const currency = Object.hasOwn(CURRENCIES, unit) ? CURRENCIES[unit] : /^[A-Z]{3}$/.exec(unit)?.[0];
  if (currency === undefined || !Intl.supportedValuesOf('currency').includes(currency)) return {};
  return { style: 'currency', currency, currencyDisplay: 'narrowSymbol' };
}
