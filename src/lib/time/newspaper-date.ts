import { dateFormat } from './cldr-date.ts';
import type { DateForms } from './date-forms.ts';
import { localTime, type LocalTime } from './local-time.ts';

/** How the newspapers of a language write days and times of day. */
interface DateStyle {
  /** The number of a day: `23.`, `1er`. */
  number: (day: number) => string;
  /** The text between day, month and year. */
  of: string;
  /** The text between a day of the week and its date. */
  afterWeekday: string;
  /** The text between a day and a time. */
  at: string;
  /** Set where datelines shorten the month. */
  datelineMonth?: 'short';
  /** A time of day. Newspapers name no zone: it is the time of their town. */
  clock: (hour: number, minute: string) => string;
}

/** A calendar day. */
type Day = Pick<LocalTime, 'year' | 'month' | 'day'>;

const NO_BREAK = '\u00A0';
const COMMON = { number: String, of: ' ', afterWeekday: ' ', at: ', ' };
const FRENCH = { ...COMMON, number: firstAs('1er'), at: ' à ' };
const IBERIAN = { ...COMMON, of: ' de ', afterWeekday: ', ' };

/** By primary subtag, or by a whole tag where a country has a style of its own. */
const STYLES: Record<string, DateStyle> = {
  // dpa: 23. November 2026, 19.30 Uhr.
  de: {
    ...COMMON,
    number: (day) => `${day}.`,
    afterWeekday: ', ',
    clock: (hour, minute) => `${hour}.${minute}${NO_BREAK}Uhr`,
  },
  // Agencia EFE: 23 de noviembre de 2026, 19:30.
  es: { ...IBERIAN, clock: (hour, minute) => `${hour}:${minute}` },
  // Le Monde: 1er janvier 2026 à 19h30.
  fr: { ...FRENCH, clock: (hour, minute) => `${hour}h${minute}` },
  // Office québécois de la langue française: 19 h 30, and 19 h.
  'fr-CA': {
    ...FRENCH,
    clock: (hour, minute) => [hour, 'h', ...(minute === '00' ? [] : [minute])].join(NO_BREAK),
  },
  // ANSA: 23 novembre 2026, ore 19.30; in datelines 23 nov.
  it: { ...COMMON, datelineMonth: 'short', clock: (hour, minute) => `ore${NO_BREAK}${hour}.${minute}` },
  // ANP: 23 november 2026, 19.30 uur.
  nl: { ...COMMON, clock: (hour, minute) => `${hour}.${minute}${NO_BREAK}uur` },
  // Folha de S.Paulo: 1º de janeiro de 2026, 19h30, and 19h.
  pt: { ...IBERIAN, number: firstAs('1º'), clock: (hour, minute) => `${hour}h${minute === '00' ? '' : minute}` },
  // Lusa: 1 de janeiro de 2026, 19h30.
  'pt-PT': { ...IBERIAN, clock: (hour, minute) => `${hour}h${minute}` },
};

/**
 * Dates and times as the newspapers of a language write them.
 * @param language BCP 47
 * @returns undefined for a language without a style here
 */
export function newspaperForms(language: string): DateForms | undefined {
  const style = STYLES[language] ?? STYLES[language.split('-')[0] ?? ''];
  if (!style) return undefined;
  const { number, of, afterWeekday, at } = style;
  const form = (write: (time: LocalTime) => string) => (instant: string, timeZone: string) =>
    write(localTime(Date.parse(instant), timeZone));
  const monthDay = (day: Day) => number(day.day) + of + nameIn(language, day, { month: 'long', day: 'numeric' });
  const inFull = (day: Day) => monthDay(day) + of + day.year;
  const short = (day: Day) => `${number(day.day)} ${shortMonth(language, day)}`;
  const clock = ({ hour, minute }: LocalTime) => style.clock(hour, String(minute).padStart(2, '0'));
  return {
    calendarDay: (isoDay, hasYear) => {
      const [year = 0, month = 1, day = 1] = isoDay.split('-').map(Number);
      const date = { year, month, day };
      if (style.datelineMonth === 'short') return hasYear ? `${short(date)} ${year}` : short(date);
      return (hasYear ? inFull : monthDay)(date);
    },
    day: form(inFull),
    longDay: form((time) => nameIn(language, time, { weekday: 'long' }) + afterWeekday + inFull(time)),
    clock: form(clock),
    timeOfDay: form(clock),
    moment: form((time) => inFull(time) + at + clock(time)),
    wireTime: form((time) => short(time) + at + clock(time)),
    wireTimeOfYear: form((time) => `${short(time)} ${time.year}${at}${clock(time)}`),
  };
}

/** Beside a number, some languages add a full stop to it, and the Portuguese of Portugal writes a number instead. */
function shortMonth(language: string, day: Day): string {
  const beside = nameIn(language, day, { month: 'short', day: 'numeric' });
  return /\d/.test(beside) ? nameIn(language, day, { month: 'short' }) : beside;
}

/** The name of the month or the day of the week of a date. */
function nameIn(language: string, { year, month, day }: Day, options: Intl.DateTimeFormatOptions): string {
  const parts = dateFormat(language, 'UTC', options).formatToParts(new Date(0).setUTCFullYear(year, month - 1, day));
  return parts.find(({ type }) => type === 'month' || type === 'weekday')?.value ?? '';
}

/** Numbers of days, with a form of its own for the first of a month. */
function firstAs(first: string): (day: number) => string {
  return (day) => (day === 1 ? first : String(day));
}
