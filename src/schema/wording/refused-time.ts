import { isCalendarDay } from '../../lib/time/calendar-day.ts';
import { refusal } from './refusal.ts';

const EXAMPLE = '2026-11-23T06:30:00-05:00';
/** A day and a time in the required order, in any notation; the offset may be missing. */
const MOMENT = /^(\d{4}-\d{2}-\d{2})[T ]+(\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?) *(Z|[+-]\d{2}:\d{2})?$/;

/** Explains the refusal of a date and time. */
export function refusedInstant(text: string): string {
  const [, date = '', time = '', offset] = MOMENT.exec(text) ?? [];
  const day = date || text;
  if (/^\d{4}-\d{2}-\d{2}$/.test(day) && !isCalendarDay(day)) {
    return refusal('names a date that does not exist', `Correct the date. The order is year, month, day: ${EXAMPLE}.`);
  }
  if (day === text && isCalendarDay(day)) {
    return refusal('has no time of day', `Add the time and its offset from UTC: ${day}T06:30:00-05:00.`);
  }
  if (time === '') {
    const fix = `Write the date, T, the time and the offset from UTC, without spaces: ${EXAMPLE}.`;
    return refusal('is not a date and time with an offset', fix);
  }
  if (Number.isNaN(Date.parse(`${date}T${time}${offset ?? 'Z'}`))) {
    const fix = `Correct it. Hours go from 00 to 23, minutes and seconds from 00 to 59: ${EXAMPLE}.`;
    return refusal('has a time that does not exist', fix);
  }
  if (offset === undefined) {
    const fix = `Add your newsroom’s offset from UTC, such as -05:00: ${date}T${time}-05:00.`;
    return refusal('has no time zone', fix);
  }
  return refusal('contains spaces', `Write ${date}T${time}${offset}.`);
}

/** Explains the refusal of a date. */
export function refusedDay(text: string): string {
  const day = text.slice(0, 10);
  if (isCalendarDay(day)) return refusal('has a time, but only a date belongs here', `Write ${day}.`);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) {
    return refusal('names a date that does not exist', 'Correct the date. The order is year, month, day: 2026-02-28.');
  }
  return refusal('is not a date', 'Write the year, month and day in digits: 2026-02-28.');
}
