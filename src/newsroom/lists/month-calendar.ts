import { intl } from '../../lib/intl.ts';
import { figuresOf } from '../../lib/text/figures.ts';

/** A day that has stories, and where they are listed. */
export interface DayLink {
  /** YYYY-MM-DD. */
  day: string;
  count: number;
  url: string;
}

/** A day in the grid. */
export interface CalendarDay {
  /** Its number, in the figures of the language. */
  text: string;
  /** YYYY-MM-DD. */
  day: string;
  /** Left out for a day without stories. */
  stories?: { count: number; url: string };
}

/** A month as a grid of weeks. */
export interface MonthCalendar {
  /** In the order of the language: weeks begin on Sunday or Monday, or on another day. */
  weekdays: { short: string; long: string }[];
  /** Seven places each; those before the first day and after the last one are undefined. */
  weeks: (CalendarDay | undefined)[][];
}

const DAY = 86_400_000;
/** A Monday: day 1 of the week in ISO 8601. */
const MONDAY = Date.UTC(2024, 0, 1);

/**
 * The grid of a month, each day with the stories that it has.
 * @param month YYYY-MM
 */
export function monthCalendar(month: string, links: readonly DayLink[], language: string): MonthCalendar {
  const { number } = figuresOf(language);
  const first = firstDayOf(language);
  const weekdayName = (weekday: 'short' | 'long', place: number) =>
    intl(Intl.DateTimeFormat, language, { weekday, timeZone: 'UTC' }).format(MONDAY + (first - 1 + place) * DAY);
  const start = Date.parse(`${month}-01T00:00Z`);
  const [year = 0, ofYear = 1] = month.split('-').map(Number);
  const length = Math.round((Date.UTC(year, ofYear) - start) / DAY);
  const before = (new Date(start).getUTCDay() - first + 7) % 7;
  const days = Array.from({ length }, (_, index): CalendarDay => {
    const day = `${month}-${String(index + 1).padStart(2, '0')}`;
    const link = links.find((one) => one.day === day);
    return { text: number(index + 1), day, ...(link && { stories: { count: link.count, url: link.url } }) };
  });
  const places = [...Array.from({ length: before }, () => undefined), ...days];
  return {
    weekdays: Array.from({ length: 7 }, (_, place) => ({
      short: weekdayName('short', place),
      long: weekdayName('long', place),
    })),
    weeks: Array.from({ length: Math.ceil(places.length / 7) }, (_, week) =>
      Array.from({ length: 7 }, (_day, place) => places[week * 7 + place]),
    ),
  };
}

/** The first day of a week where a language is spoken most: 1 for Monday to 7 for Sunday, as CLDR has it. */
function firstDayOf(language: string): number {
  const locale = new Intl.Locale(language) as Intl.Locale & { getWeekInfo(): { firstDay: number } };
  return locale.getWeekInfo().firstDay;
}
