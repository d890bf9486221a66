import { isCalendarDay } from '../../lib/time/calendar-day.ts';
import { refusal } from './refusal.ts';

const EXAMPLE = '2026-11-23T06:30:00-05:00';
/** A day and a time in the order that is asked for, however they are put together; the offset may be missing. */
const MOMENT = /^(\d{4}-\d{2}-\d{2})[T ]+(\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?) *(Z|[+-]\d{2}:\d{2})?$/;

/** Why a text is no moment in time. */
export function refusedInstant(text: string): string {
  const [, date = '', time = '', offset] = MOMENT.exec(text) ?? [];
  const day = date || text;
  if (/^\d{4}-\d{2}-\d{2}$/.test(day) && !isCalendarDay(day)) {
    return refusal('is a day that is not in the calendar', `Correct the day; it is year, month, day: ${EXAMPLE}.`);
  }
  if (day === text && isCalendarDay(day)) {
    return refusal('has no time of day', `Add the time and its offset from UTC: ${day}T06:30:00-05:00.`);
  }
  if (time === '') {
    const fix = `Write the day, T, the time and the offset from UTC without spaces: ${EXAMPLE}.`;
    return refusal('is not a date and time with an offset', fix);
  }
  if (Number.isNaN(Date.parse(`${date}T${time}${offset ?? 'Z'}`))) {
    const fix = `Correct it; hours go from 00 to 23, minutes and seconds from 00 to 59: ${EXAMPLE}.`;
    return refusal('is a time that no clock shows', fix);
  }
  if (offset === undefined) {
    const fix = `Add the offset of your newsroom’s clock from UTC, such as -05:00: ${date}T${time}-05:00.`;
    return refusal('does not say in which time zone', fix);
  }
  return refusal('has spaces in it', `Write ${date}T${time}${offset}.`);
}

/** Why a text is no day of the calendar. */
export function refusedDay(text: string): string {
  const day = text.slice(0, 10);
  if (isCalendarDay(day)) return refusal('is more than a day', `Write ${day}.`);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) {
    return refusal('is a day that is not in the calendar', 'Correct the day; it is year, month, day: 2026-02-28.');
  }
  return refusal('is not a day of the calendar', 'Write year, month and day in digits: 2026-02-28.');
}
