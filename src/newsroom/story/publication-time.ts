import { epochOfClock, zonedInstant } from '../../lib/time/zoned-instant.ts';
import { calendarDay, instant } from '../../schema/fields.ts';

const CLOCK = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})$/;

/**
 * The instant of publication that an editor means.
 * @param text a day (`2026-11-25`, at the time of day that it is now), a time by the newsroom's clock
 *   (`2026-11-25T06:30`), or an instant with its offset, which is taken as it is
 * @param now milliseconds since 1970
 * @returns ISO 8601 with offset; undefined for what is none of these
 */
export function publicationTime(text: string, now: number, timeZone: string): string | undefined {
  if (instant.safeParse(text).success) return text;
  const today = zonedInstant(now, timeZone);
  const [, day = text, time = today.slice(11, 16)] = CLOCK.exec(text) ?? [];
  const clock = `${day}T${time}`;
  if (!calendarDay.safeParse(day).success || !instant.safeParse(`${clock}Z`).success) return undefined;
  return zonedInstant(epochOfClock(clock, timeZone), timeZone);
}
