import { isMonthFirstInDigits } from '../../lib/time/cldr-date.ts';
import { writtenDate, writtenMonth } from '../../lib/time/written-date.ts';
import { STRING_TABLES } from '../../strings/strings.ts';

/** A year, a month, a day or a minute as charts read it. */
const READ_AS_IS = /^[12]\d{3}(?:-\d{2}(?:-\d{2}(?:[T ]\d{2}:\d{2})?)?)?$/;

/**
 * The dates of the rows of a table in the form in which charts read them: `2026-03-03` for `3 de marzo de 2026`,
 * `03/03/2026` or `٣ مارس ٢٠٢٦`. One row that is no date makes all of them names.
 * @param names what the first cell of each row says
 * @param language BCP 47; it decides which number of 3/4/2026 is the month, unless another row shows the order
 * @returns undefined for names
 */
export function rowDates(names: readonly string[], language: string): string[] | undefined {
  if (names.every((name) => READ_AS_IS.test(name))) return undefined;
  const languages = [language, ...Object.keys(STRING_TABLES)];
  const readings = names.map((name) => datesIn(name, languages));
  if (readings.includes(undefined)) return undefined;
  const isMonthFirst = isMonthFirstInDigits(language);
  for (const order of [isMonthFirst, !isMonthFirst]) {
    const dates = readings.map((dates) => dates?.[order ? 'monthFirst' : 'dayFirst']);
    // Days beside months have no common distance.
    if (dates.every((date) => date !== undefined && date.length === dates[0]?.length)) return dates as string[];
  }
  return undefined;
}

/** What a text means by either order of day and month; an order that makes no date is left out. */
interface DatesByOrder {
  dayFirst?: string;
  monthFirst?: string;
}

function datesIn(name: string, languages: readonly string[]): DatesByOrder | undefined {
  if (READ_AS_IS.test(name)) return { dayFirst: name.replace('T', ' '), monthFirst: name.replace('T', ' ') };
  const month = writtenMonth(name, languages);
  if (month !== undefined) return { dayFirst: month, monthFirst: month };
  const dayFirst = dateIn(name, languages, false);
  const monthFirst = dateIn(name, languages, true);
  if (dayFirst === undefined && monthFirst === undefined) return undefined;
  return { ...(dayFirst !== undefined && { dayFirst }), ...(monthFirst !== undefined && { monthFirst }) };
}

function dateIn(name: string, languages: readonly string[], isMonthFirst: boolean): string | undefined {
  const written = writtenDate(name, languages, isMonthFirst);
  const [day] = written?.days ?? [];
  return day === undefined ? undefined : [day, written?.time].filter((part) => part !== undefined).join(' ');
}
