import { intl } from '../../lib/intl.ts';
import type { DataTable, Decimals } from '../../schema/table/data-table.ts';

/** Writes the numbers of a chart. @param significant how many figures of shortened numbers are written; 4 by default */
export type WriteNumber = (value: number, decimals: Decimals, significant?: number) => string;

/** For a number from nowhere in the table. */
const WHOLE: Decimals = { least: 0, most: 0 };

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
  const style = styleOf(unit);
  return (value, { least, most }, significant = 4) => {
    const size = Math.abs(value);
    // Zero is short, also among tiny numbers.
    const isTiny = most > MOST_DIGITS && value !== 0;
    // $1.50 is not written $1.5.
    const isCents = style.style === 'currency' && most === 2 && !Number.isInteger(value);
    const fraction = Math.min(most, MOST_DIGITS);
    const exact = { minimumFractionDigits: isCents ? 2 : Math.min(least, fraction), maximumFractionDigits: fraction };
    const options: Intl.NumberFormatOptions = {
      ...style,
      ...(isTiny || size >= 1e15
        ? { notation: 'scientific', maximumSignificantDigits: significant }
        : isShort && size >= LONG
          ? { notation: 'compact', maximumSignificantDigits: significant }
          : exact),
    };
    // The minus sign, which is as wide as a figure.
    return intl(Intl.NumberFormat, language, options).format(value).replace('-', '−');
  };
}

/** The digits of a column; those of a number that adds up all columns, where none is named. */
export function decimalsOf({ decimals }: Pick<DataTable, 'decimals'>, column?: number): Decimals {
  if (column !== undefined) return decimals[column] ?? WHOLE;
  const most = Math.max(0, ...decimals.map((some) => some.most));
  return { least: decimals.every(({ least }) => least === most) ? most : 0, most };
}

/** The sums of the rows, for stacked bars; an empty cell adds nothing. */
export function rowSums({ rows }: Pick<DataTable, 'rows'>): number[] {
  return rows.map(({ values }) => values.reduce<number>((sum, value) => sum + (value ?? 0), 0));
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
