import { clockText, epochOfClock, momentsOfClock, withOffset, zonedInstant } from '../../lib/time/zoned-instant.ts';
import { calendarDay, instant } from '../../schema/fields.ts';
import { byNewsroomClock } from '../../schema/newsroom-clock.ts';
import { readRefusal } from '../../schema/wording/refusal.ts';

/** The instant that was meant, as ISO 8601 with offset, or the reason why there is none and what to write. */
export type MeantTime = { ok: true; instant: string } | { ok: false; message: string };

/**
 * The instant of publication that an editor means.
 * @param text a day (`2026-11-25`, at the time of day that it is now), a time by the newsroom's clock
 *   (`2026-11-25 06:30`), or an instant with its offset, which is taken as it is
 * @param now milliseconds since 1970
 */
export function publicationTime(text: string, now: number, timeZone: string): MeantTime {
  const meant = calendarDay.safeParse(text).success ? sameTimeOn(text, now, timeZone) : text.trim();
  return byNewsroomClock(timeZone, () => {
    const read = instant.safeParse(meant);
    if (read.success) return { ok: true, instant: read.data };
    // The words are made when they are read, and name the zone.
    const { what, fix } = readRefusal(read.error.issues[0]?.message ?? '');
    return { ok: false, message: [`${what}.`, fix].filter((part) => part !== undefined).join(' ') };
  });
}

/** An instant as an editor writes it: by the newsroom's clock, or with its offset where the clock shows it twice. */
export function editorsTime(written: string, timeZone: string): string {
  const exact = withOffset(Date.parse(written), timeZone);
  const clock = exact.slice(0, 'YYYY-MM-DDTHH:MM:SS'.length);
  if (momentsOfClock(clock, timeZone).length !== 1) return exact;
  return clock.replace('T', ' ').replace(/:00$/, '');
}

/** The moment of another day at the time of day that it is now. */
function sameTimeOn(day: string, now: number, timeZone: string): string {
  const time = clockText(now, timeZone).slice('YYYY-MM-DD '.length);
  return zonedInstant(epochOfClock(`${day}T${time}`, timeZone), timeZone);
}
