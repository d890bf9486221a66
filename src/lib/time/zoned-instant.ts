import { localTime } from './local-time.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const DAY = 86_400_000;

/** A moment as a program writes it, to the minute, with the offset of a time zone: `2026-11-23T06:30:00-05:00`. */
export function zonedInstant(epoch: number, timeZone: string): string {
  return withOffset(Math.floor(epoch / MINUTE) * MINUTE, timeZone);
}

/** A moment to the second, with the offset of a time zone: `2026-11-23T06:30:15-05:00`. */
export function withOffset(epoch: number, timeZone: string): string {
  const offset = offsetAt(epoch, timeZone);
  return `${new Date(epoch + offset).toISOString().slice(0, 'YYYY-MM-DDTHH:MM:SS'.length)}${writtenOffset(offset)}`;
}

/** A moment as an editor writes it: to the minute, by the clock of a time zone: `2026-11-23 06:30`. */
export function clockText(epoch: number, timeZone: string): string {
  return zonedInstant(epoch, timeZone).slice(0, 'YYYY-MM-DDTHH:MM'.length).replace('T', ' ');
}

/** The offset of a time zone from UTC at a moment, as ISO 8601 writes it: `-05:00`. */
export function offsetText(epoch: number, timeZone: string): string {
  return writtenOffset(offsetAt(epoch, timeZone));
}

/**
 * The moment at which the clock of a time zone shows a time, in milliseconds since 1970. If the clock shows it twice,
 * this is the first time. If it skips that time, this is the moment as long after the change.
 * @param clock `2026-11-23T06:30`, with seconds or without
 */
export function epochOfClock(clock: string, timeZone: string): number {
  return momentsOfClock(clock, timeZone)[0] ?? Math.max(...candidates(clock, timeZone));
}

/**
 * The moments at which the clock of a time zone shows a time, in milliseconds since 1970: none when the clock skips it
 * because it is put forward, two when it is put back.
 * @param clock `2026-11-23T06:30`, with seconds or without
 */
export function momentsOfClock(clock: string, timeZone: string): number[] {
  const shown = shownAt(clock);
  const right = candidates(clock, timeZone).filter((moment) => {
    const minute = Math.floor(moment / MINUTE) * MINUTE;
    return minute + exactOffset(minute, timeZone) + (moment - minute) === shown;
  });
  return [...new Set(right)].sort((a, b) => a - b);
}

/** The moments that a time would be with the offsets before and after a change of the clock. */
function candidates(clock: string, timeZone: string): number[] {
  const shown = shownAt(clock);
  return [shown - DAY, shown + DAY].map((around) => shown - exactOffset(around, timeZone));
}

function shownAt(clock: string): number {
  return Date.parse(`${clock}Z`);
}

function writtenOffset(offset: number): string {
  const minutes = Math.abs(offset) / MINUTE;
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}

/** The offset of a time zone from UTC in whole minutes, as ISO 8601 can write it; before about 1900, it has seconds. */
function offsetAt(epoch: number, timeZone: string): number {
  return Math.trunc(exactOffset(epoch, timeZone) / MINUTE) * MINUTE;
}

function exactOffset(epoch: number, timeZone: string): number {
  return localTime(epoch, timeZone).offset;
}
