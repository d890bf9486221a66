import { isCalendarDay } from '../../lib/time/calendar-day.ts';
import { writtenDate, type WrittenDate } from '../../lib/time/written-date.ts';
import { clockText, epochOfClock } from '../../lib/time/zoned-instant.ts';
import { STRING_TABLES } from '../../strings/strings.ts';
import { readClock, type ClockReading } from '../newsroom-clock.ts';
import { refusal } from './refusal.ts';

const DAY = 86_400_000;
const EXAMPLE = '2026-11-26 20:00';
const OTHER_DATE = 'is not a date in the form that is read here';
const HOURS = `Correct it. Hours go from 00 to 23, minutes and seconds from 00 to 59: ${EXAMPLE}.`;
/** The year of the first newspaper; an earlier one is a typing error, and has no offset from UTC to write. */
const FIRST_YEAR = 1605;
/** A day and a time in the required order, in any notation; the offset may be missing. */
const MOMENT =
  /^(\d{4}-\d{2}-\d{2})(?:[T ]\s*)(\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?) *(Z|UTC|GMT|(?:UTC|GMT)? ?[+-]\d{1,2}(?::?\d{2})?)?$/i;
/** A time and after it the name of a zone: `06:30 EST`, `6.30 pm (Madrid time)`, `06:30[Europe/Madrid]`. */
const BEFORE_ZONE = /^(.*\d[:.h]\d{2}(?::\d{2})?(?:\.\d+)?(?:\s*[ap]\.?m\b\.?)?)\s*[([]?\s*[a-z+−-][\w/+ .:-]*[)\]]?$/i;

/** Midnight as the end of a day, which belongs to the next one. */
export const HOUR_24 = /^\d{4}-\d{2}-\d{2}[T ]\s*24\b/;

/** Explains the refusal of a date and time. */
export function refusedInstant(text: string): string {
  const [, date = '', shortTime = '', offset] = MOMENT.exec(text.trim()) ?? [];
  const time = shortTime.padStart(shortTime.indexOf(':') === 1 ? shortTime.length + 1 : 0, '0');
  const day = date || text;
  if (/^\d{4}-\d{2}-\d{2}$/.test(day) && !isCalendarDay(day)) {
    return refusal('names a date that does not exist', `Correct the date. The order is year, month, day: ${EXAMPLE}.`);
  }
  if (isTooEarly(day)) return refusedYear(day, EXAMPLE);
  if (day === text && isCalendarDay(day)) {
    return refusal('has no time of day', `Add the time by your newsroom’s clock: ${day} 06:30.`);
  }
  const meant = date === '' ? meantDays(text) : undefined;
  if (meant) return refusal(OTHER_DATE, meantFix(meant.days.map((one) => `${one} ${meant.time ?? '06:30'}`)));
  if (/^\+?\d{5,}-\d{1,2}-\d{1,2}/.test(text.trim())) {
    return refusal('has a year of more than four digits', `Correct the year: ${EXAMPLE}.`);
  }
  const [, before = ''] = time === '' ? (BEFORE_ZONE.exec(text.trim()) ?? []) : [];
  const inZone = before === '' ? undefined : meantDays(before);
  if (inZone?.time !== undefined) {
    const [first = '', second] = inZone.days.map((one) => `${one} ${inZone.time}`);
    const fix = `Write ${second === undefined ? first : `${first} or ${second}`} if that is the time by your newsroom’s clock, else the time that this clock shows then.`;
    return refusal('names a time zone', fix);
  }
  if (time === '') {
    const fix = `Write the date and the time by your newsroom’s clock, from 00:00 to 23:59: ${EXAMPLE}.`;
    return refusal('is not a date and time', fix);
  }
  if (Number.isNaN(Date.parse(`${date}T${time}${writtenOffset(offset ?? 'Z')}`))) {
    return refusal('has a time that does not exist', HOURS);
  }
  if (HOUR_24.test(text.trim())) {
    if (!/^24:00(?::00(?:\.0+)?)?$/.test(time)) return refusal('has a time that does not exist', HOURS);
    const next = nextDay(date);
    const midnight = offset === undefined ? `${next} 00:00` : `${next}T00:00:00${writtenOffset(offset)}`;
    return refusal('has the hour 24, which is the first of the next day', `Write the next day: ${midnight}.`);
  }
  const reading = offset === undefined ? readClock(`${date}T${time}`) : undefined;
  if (reading && reading.instants.length !== 1) return refusedClock(reading);
  const iso = offset === undefined ? `${date} ${time.slice(0, 8)}` : `${date}T${time}${writtenOffset(offset)}`;
  return refusal('is a date and time in another form', `Write ${iso}.`);
}

/** Explains the refusal of a time that the newsroom's clock shows twice, or skips, because it is changed. */
function refusedClock({ clock, timeZone, instants: [first, second] }: ClockReading): string {
  if (first !== undefined && second !== undefined) {
    const fix = `Write ${first} for the first time, or ${second} for the second.`;
    return refusal(`is shown twice by the clock of ${timeZone}, which is put back on that day`, fix);
  }
  const after = clockText(epochOfClock(clock, timeZone), timeZone);
  return refusal(
    `is skipped by the clock of ${timeZone}, which is put forward on that day`,
    `Write the time that the clock shows, such as ${after}.`,
  );
}

/** The offset as ISO 8601 writes it. */
function writtenOffset(offset: string): string {
  const [, sign, hours = '', minutes = '00'] = /([+-])(\d{1,2}?)(?::?(\d{2}))?$/.exec(offset) ?? [];
  return sign === undefined ? 'Z' : `${sign}${hours.padStart(2, '0')}:${minutes}`;
}

/** Explains the refusal of a date. */
export function refusedDay(text: string): string {
  const day = text.slice(0, 10);
  if (isTooEarly(day)) return refusedYear(day, '2026-02-28');
  if (isCalendarDay(day)) return refusal('has a time, but only a date belongs here', `Write ${day}.`);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) {
    return refusal('names a date that does not exist', 'Correct the date. The order is year, month, day: 2026-02-28.');
  }
  const meant = meantDays(text);
  if (meant) return refusal(OTHER_DATE, meantFix(meant.days));
  return refusal('is not a date', 'Write the year, month and day in digits: 2026-02-28.');
}

/** True for a day before there were newspapers. */
export function isTooEarly(day: string): boolean {
  return isCalendarDay(day) && Number(day.slice(0, 4)) < FIRST_YEAR;
}

function refusedYear(day: string, example: string): string {
  const year = Number(day.slice(0, 4));
  return refusal(`is in the year ${year}, before the first newspaper`, `Correct the year: ${example}.`);
}

/** The days that a date in the form of some country may mean. */
function meantDays(text: string): WrittenDate | undefined {
  const written = writtenDate(text, Object.keys(STRING_TABLES));
  const days = written?.days.filter((day) => !isTooEarly(day)) ?? [];
  return days.length === 0 ? undefined : { ...written, days };
}

/** @param forms the dates that may be meant, day first and then month first, in the form that is read here */
function meantFix([first = '', second]: readonly string[]): string {
  return second === undefined
    ? `Write ${first}.`
    : `Write ${first} if the day is its first number, or ${second} if the month is.`;
}

function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + DAY).toISOString().slice(0, day.length);
}
