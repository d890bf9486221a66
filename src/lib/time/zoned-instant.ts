import { localTime } from './local-time.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;

/** A moment as an editor writes it: to the minute, with the offset of a time zone: `2026-11-23T06:30:00-05:00`. */
export function zonedInstant(epoch: number, timeZone: string): string {
  const moment = Math.floor(epoch / MINUTE) * MINUTE;
  const offset = offsetAt(moment, timeZone);
  const clock = new Date(moment + offset).toISOString().slice(0, 'YYYY-MM-DDTHH:MM'.length);
  const minutes = Math.abs(offset) / MINUTE;
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${clock}:00${offset < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}

/**
 * The moment at which the clock of a time zone shows a time, in milliseconds since 1970. If the clock shows it twice,
 * this is the first time. If it skips that time, this is the moment as long after the change.
 * @param clock `2026-11-23T06:30`
 */
export function epochOfClock(clock: string, timeZone: string): number {
  const shown = Date.parse(`${clock}Z`);
  const offsets = [offsetAt(shown - DAY, timeZone), offsetAt(shown + DAY, timeZone)];
  const moments = offsets.map((offset) => shown - offset);
  const right = moments.filter((moment) => moment + offsetAt(moment, timeZone) === shown);
  return right.length > 0 ? Math.min(...right) : Math.max(...moments);
}

/** The offset of a time zone from UTC, to the minute. */
function offsetAt(epoch: number, timeZone: string): number {
  const moment = Math.floor(epoch / MINUTE) * MINUTE;
  const { year, month, day, hour, minute } = localTime(moment, timeZone);
  return Date.UTC(year, month - 1, day, hour, minute) - moment;
}
