import type { DateForms } from './date-forms.ts';
import { localTime, type LocalTime } from './local-time.ts';

/**
 * AP Stylebook, "months": with a date, abbreviate all but March to July.
 * The index is the month number, zero-based.
 */
const AP_MONTHS = 'Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.'.split(' ');

const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

/** Dates and times in AP style, for the English of North America. */
export const AP_FORMS: DateForms = {
  calendarDay: (day, hasYear) => (hasYear ? `${apMonthDay(day)}, ${day.slice(0, 4)}` : apMonthDay(day)),
  day: (instant, timeZone) => apDay(timeOf(instant, timeZone)),
  longDay: (instant, timeZone) => {
    const time = timeOf(instant, timeZone);
    return `${WEEKDAYS[new Date(Date.parse(instant) + time.offset).getUTCDay()]}, ${apDay(time)}`;
  },
  clock: (instant, timeZone) => zonedClock(timeOf(instant, timeZone)),
  timeOfDay: (instant, timeZone) => apClock(timeOf(instant, timeZone)),
  moment: (instant, timeZone) => {
    const time = timeOf(instant, timeZone);
    return `${apDay(time)}, ${zonedClock(time)}`;
  },
  wireTime: (instant, timeZone) => {
    const time = timeOf(instant, timeZone);
    return `${apClock(time)} ${monthDay(time)}`;
  },
  wireTimeOfYear: (instant, timeZone) => {
    const time = timeOf(instant, timeZone);
    return `${apClock(time)} ${apDay(time)}`;
  },
};

/** Month and day of an ISO calendar day in AP style: "Feb. 28". */
export function apMonthDay(isoDay: string): string {
  const [, month = 1, day = 1] = isoDay.split('-').map(Number);
  return monthDay({ month, day });
}

function timeOf(instant: string, timeZone: string): LocalTime {
  return localTime(Date.parse(instant), timeZone);
}

function monthDay({ month, day }: Pick<LocalTime, 'month' | 'day'>): string {
  return `${AP_MONTHS[month - 1]} ${day}`;
}

function apDay(time: LocalTime): string {
  return `${monthDay(time)}, ${String(time.year).padStart(4, '0')}`;
}

function zonedClock(time: LocalTime): string {
  return `${apClock(time)} ${time.zone}`;
}

/** AP Stylebook, "times": figures, no ":00", "a.m." and "p.m.", noon and midnight as words. */
function apClock({ hour, minute }: LocalTime): string {
  if (minute === 0 && hour === 12) return 'noon';
  if (minute === 0 && hour === 0) return 'midnight';
  const clock = minute === 0 ? `${hour % 12 || 12}` : `${hour % 12 || 12}:${String(minute).padStart(2, '0')}`;
  return `${clock} ${hour < 12 ? 'a.m.' : 'p.m.'}`;
}
