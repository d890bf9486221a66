import { epochOfClock, zonedInstant } from '../../lib/time/zoned-instant.ts';

const MINUTES = 'YYYY-MM-DDTHH:MM'.length;

/** The clock of the newsroom at a time in a file: `2026-11-23T06:30`; an empty text for what is no time. */
export function clockOf(value: unknown, timeZone: string): string {
  const text = typeof value === 'string' ? value.trim() : '';
  const [, day, hour, minute] = /^(\d{4}-\d{2}-\d{2})[T ](\d{1,2}):(\d{2})(?::\d{2})?$/.exec(text) ?? [];
  if (day !== undefined && hour !== undefined) return `${day}T${hour.padStart(2, '0')}:${minute}`;
  const epoch = Date.parse(text);
  return text === '' || Number.isNaN(epoch) ? '' : zonedInstant(epoch, timeZone).slice(0, MINUTES);
}

/** The time in the file for a clock of the newsroom, with its offset: `2026-11-23T06:30:00-05:00`. */
export function instantOf(clock: string, timeZone: string): string {
  return clock === '' ? '' : zonedInstant(epochOfClock(clock.slice(0, MINUTES), timeZone), timeZone);
}
