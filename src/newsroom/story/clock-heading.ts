import { toEpoch } from '../../lib/time/instant.ts';
import { localTime } from '../../lib/time/local-time.ts';
import { epochOfClock, zonedInstant } from '../../lib/time/zoned-instant.ts';

/** A time at the beginning of a heading: "9:48 p.m.", "9 a.m.", "21:48", "21h48", "21.48 Uhr". */
const CLOCK = /^(\d{1,2})(?:[:.h](\d{2}))?(?:\s?([ap])\.?\s?m\b\.?)?(?:\s?Uhr\b)?[\s:,–—-]+(?![ap]\.?\s?m\b)(?=\S)/iu;
const DAY_MINUTES = 24 * 60;
const MINUTE = 60_000;

/** A heading of a live story that begins with the time of day. */
export interface ClockHeading {
  /** Minutes since midnight. */
  minutes: number;
  /** The words after the time. */
  words: string;
}

/** Reads the time at the beginning of a heading; undefined for one that has none. */
export function clockHeading(heading: string): ClockHeading | undefined {
  const found = CLOCK.exec(heading);
  if (!found) return undefined;
  const [whole, hourText, minuteText, half] = found;
  // "12 votes" is no time.
  if (minuteText === undefined && half === undefined) return undefined;
  const [hour, minute] = [Number(hourText), Number(minuteText ?? 0)];
  const isInHalf = half === undefined ? hour < 24 : hour >= 1 && hour <= 12;
  if (!isInHalf || minute > 59) return undefined;
  const hours = half === undefined ? hour : (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  return { minutes: hours * 60 + minute, words: heading.slice(whole.length) };
}

/**
 * The moments of headings that say the time of day only: the days are counted from the day of publication. Live stories
 * have the latest entry first or last: the order in which the coverage is over sooner is the right one.
 * @param clocks minutes since midnight, in the order of the page
 * @param start when the story was published, RFC 3339
 * @returns RFC 3339, in the same order
 */
export function clockMoments(clocks: readonly number[], start: string, timeZone: string): string[] {
  const asWritten = countedOn(clocks, start, timeZone);
  const latestFirst = countedOn(clocks.toReversed(), start, timeZone);
  return endOf(asWritten) < endOf(latestFirst) ? asWritten : latestFirst.toReversed();
}

function endOf(moments: readonly string[]): number {
  return toEpoch(moments.at(-1) ?? '');
}

function countedOn(clocks: readonly number[], start: string, timeZone: string): string[] {
  const { year, month, day, hour, minute } = localTime(toEpoch(start), timeZone);
  // An entry may be some hours older than the story that it was taken into, but not half a day.
  let days = (clocks[0] ?? 0) < hour * 60 + minute - DAY_MINUTES / 2 ? 1 : 0;
  return clocks.map((minutes, index) => {
    if (minutes < (clocks[index - 1] ?? 0)) days += 1;
    const shown = Date.UTC(year, month - 1, day + days) + minutes * MINUTE;
    return zonedInstant(epochOfClock(new Date(shown).toISOString().slice(0, 16), timeZone), timeZone);
  });
}
