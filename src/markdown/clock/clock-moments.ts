import { toEpoch } from '../../lib/time/instant.ts';
import { localTime } from '../../lib/time/local-time.ts';
import { epochOfClock, momentsOfClock, zonedInstant } from '../../lib/time/zoned-instant.ts';
import type { ClockTime } from './clock-heading.ts';

const DAY = 86_400_000;
const DAY_MINUTES = 24 * 60;
const MINUTE = 60_000;

/**
 * The moments of headings that say the time of day, in the order of the page. Where a heading names no day, the days are
 * counted from the day of publication. Live stories have the latest entry first or last: the order in which time goes
 * on, and in which the coverage is over sooner, is the right one.
 * @param start when the story was published, RFC 3339
 * @returns RFC 3339, in the same order
 */
export function clockMoments(clocks: readonly ClockTime[], start: string, timeZone: string): string[] {
  const asWritten = countedOn(clocks, start, timeZone);
  const latestFirst = countedOn(clocks.toReversed(), start, timeZone);
  const isAsWritten =
    goesOn(asWritten) === goesOn(latestFirst) ? (asWritten.at(-1) ?? 0) < (latestFirst.at(-1) ?? 0) : goesOn(asWritten);
  const moments = isAsWritten ? asWritten : latestFirst.toReversed();
  return moments.map((moment) => zonedInstant(moment, timeZone));
}

function goesOn(moments: readonly number[]): boolean {
  return moments.every((moment, index) => moment >= (moments[index - 1] ?? moment));
}

function countedOn(clocks: readonly ClockTime[], start: string, timeZone: string): number[] {
  const { year, month, day, hour, minute } = localTime(toEpoch(start), timeZone);
  // An entry may be some hours older than the story that it was taken into, but not half a day.
  const isNextDay = (clocks[0]?.minutes ?? 0) % DAY_MINUTES < hour * 60 + minute - DAY_MINUTES / 2;
  let midnight = Date.UTC(year, month - 1, day) + (isNextDay ? DAY : 0);
  let previous = Number.NEGATIVE_INFINITY;
  return clocks.map(({ minutes: written, day: named }) => {
    // The end of a day is the beginning of the next one, which is found by the order.
    const minutes = named === undefined ? written % DAY_MINUTES : written;
    if (named !== undefined) midnight = Date.parse(`${named}T00:00Z`);
    let moment = momentFrom(previous, midnight + minutes * MINUTE, timeZone);
    if (moment < previous && named === undefined) {
      midnight += DAY;
      moment = momentFrom(previous, midnight + minutes * MINUTE, timeZone);
    }
    previous = moment;
    return moment;
  });
}

/**
 * The moment at which the clock shows a time: where it shows it twice, the first one that is not before another moment.
 * @param shown the time as if the clock were at UTC, in milliseconds since 1970
 */
function momentFrom(previous: number, shown: number, timeZone: string): number {
  const clock = new Date(shown).toISOString().slice(0, 'YYYY-MM-DDTHH:MM'.length);
  const right = momentsOfClock(clock, timeZone);
  return right.find((moment) => moment >= previous) ?? right[0] ?? epochOfClock(clock, timeZone);
}
