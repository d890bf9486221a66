import type { ClockTime } from './clock-heading.ts';
import { clockMoments } from './clock-moments.ts';

const DAY_MINUTES = 24 * 60;
const HALF_DAY = 43_200_000;
/** How many updates are tried with the other half of the day; a coverage of some days has no more. */
const MOST_TRIED = 12;

/** An update of a live story whose time does not go with those around it. */
export interface ClockJump {
  /** Its place in the list. */
  at: number;
  /** The update that is more than half a day older; undefined where the other half of the day would fit. */
  after?: number;
}

/**
 * Finds updates that may have the wrong half of the day, or lack the day: with the other half, all of the coverage would be
 * more than half a day shorter; or it is more than half a day after the one before.
 * @param clocks in the order of the page
 * @param start when the story was published, RFC 3339
 */
export function clockJumps(clocks: readonly ClockTime[], start: string, timeZone: string): ClockJump[] {
  const moments = momentsOf(clocks, start, timeZone);
  const inTime = moments.map((moment, at) => ({ moment, at })).sort((a, b) => a.moment - b.moment);
  const span = spanOf(moments);
  if (span <= HALF_DAY) return [];
  const steps = inTime.slice(1).map(({ moment, at }, index) => {
    const { moment: earlier = moment, at: after = at } = inTime[index] ?? {};
    // Where one of the two names its day, the gap is meant.
    return { at, after, gap: moment - earlier, isCounted: !clocks[at]?.day && !clocks[after]?.day };
  });
  const byGap = steps.filter(({ isCounted }) => isCounted).sort((a, b) => b.gap - a.gap);
  const suspects = [...new Set(byGap.flatMap(({ at, after }) => [at, after]))].slice(0, MOST_TRIED);
  const [best] = suspects
    .filter((at) => clocks[at]?.day === undefined)
    .map((at) => ({ at, span: spanOf(momentsOf(withOtherHalf(clocks, at), start, timeZone)) }))
    .sort((a, b) => a.span - b.span);
  if (best && span - best.span > HALF_DAY) return [{ at: best.at }];
  return steps.filter(({ gap, isCounted }) => isCounted && gap > HALF_DAY).map(({ at, after }) => ({ at, after }));
}

function momentsOf(clocks: readonly ClockTime[], start: string, timeZone: string): number[] {
  return clockMoments(clocks, start, timeZone).map((moment) => Date.parse(moment));
}

function spanOf(moments: readonly number[]): number {
  return Math.max(...moments) - Math.min(...moments);
}

function withOtherHalf(clocks: readonly ClockTime[], at: number): ClockTime[] {
  return clocks.map((clock, index) =>
    index === at ? { ...clock, minutes: (clock.minutes + DAY_MINUTES / 2) % DAY_MINUTES } : clock,
  );
}
