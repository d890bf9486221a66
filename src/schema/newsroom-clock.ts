import { momentsOfClock, withOffset } from '../lib/time/zoned-instant.ts';

/** An instant without an offset: a day and a time by the newsroom's clock, whose hour may have one digit. */
const CLOCK = /^(\d{4}-\d{2}-\d{2})[T ](\d{1,2}:\d{2}(?::\d{2})?)$/;

/** The zone of the file that is being read; zod hands nothing but the value to a rule. */
let zone: string | undefined;

/**
 * Reads fields in which times without an offset are by the clock of the newsroom.
 * @param timeZone `publication.timeZone`; undefined while it is not known, and then such times are read as UTC
 * @param read checks a file by its schema; it must not wait for anything
 */
export function byNewsroomClock<T>(timeZone: string | undefined, read: () => T): T {
  const before = zone;
  zone = timeZone;
  try {
    return read();
  } finally {
    zone = before;
  }
}

/** The zone of the newsroom whose file is being read; undefined while it is not known. */
export function newsroomZone(): string | undefined {
  return zone;
}

/** The moments that a time by the newsroom's clock can be: none or two where the clock is changed. */
export interface ClockReading {
  /** `2026-11-26T20:00`, with seconds if there are any. */
  clock: string;
  timeZone: string;
  /** ISO 8601 with offset. */
  instants: string[];
}

/**
 * Reads an instant that is written without an offset, such as `2026-11-26 20:00`.
 * @returns undefined for any other text
 */
export function readClock(text: string): ClockReading | undefined {
  const [, day, time] = CLOCK.exec(text) ?? [];
  if (day === undefined || time === undefined) return undefined;
  const clock = `${day}T${time.padStart(time.indexOf(':') === 1 ? time.length + 1 : 0, '0')}`;
  if (Number.isNaN(Date.parse(`${clock}Z`))) return undefined;
  const timeZone = zone ?? 'UTC';
  const instants = momentsOfClock(clock, timeZone).map((moment) => withOffset(moment, timeZone));
  return { clock, timeZone, instants };
}
