import type { Element, Root } from 'hast';
import { isCalendarDay } from '../lib/time/calendar-day.ts';
import type { LiveCoverage } from './body-context.ts';
import { NO_PLUGINS, type BodyPlugins } from './body-plugins.ts';
import { bodyTree } from './body-tree.ts';
import { clockHeading, type ClockHeading } from './clock/clock-heading.ts';
import { clockMoments } from './clock/clock-moments.ts';
import { textOf } from './hast.ts';
import { isForeignTime } from './update-zone.ts';

/** An update of a live story: a heading at the top level of the body that begins with a time. */
export interface LiveUpdate {
  heading: Element;
  /** The time that it begins with. Without a day of its own, it has the day of a heading above. */
  clock: ClockHeading;
  /** True where the heading itself names the day. */
  isDated: boolean;
  /** RFC 3339. */
  moment: string;
}

/** The headings that an author wrote: the one above footnotes has a class. */
export function authoredHeadings(tree: Root): Element[] {
  return tree.children
    .filter((node) => node.type === 'element')
    .filter(({ tagName, properties }) => /^h[2-6]$/.test(tagName) && properties['className'] === undefined);
}

/** The day that a heading without a time begins with: `## 2026-11-18`. */
export function dayOf(words: string): string | undefined {
  const [day] = /^\d{4}-\d{2}-\d{2}\b/.exec(words) ?? [];
  return day !== undefined && isCalendarDay(day) ? day : undefined;
}

/** The headings of a live story that begin with a time. */
export interface TimedHeadings {
  updates: LiveUpdate[];
  /** Times in another zone than the newsroom's, which are no updates; their moment is as if the zone were not there. */
  foreign: LiveUpdate[];
}

/** Sorts the headings that begin with a time, in the order of the page. */
export function timedHeadings(headings: readonly Element[], live: LiveCoverage): TimedHeadings {
  let day: string | undefined;
  const timed = headings.flatMap((heading) => {
    const words = textOf(heading);
    const clock = clockHeading(words);
    if (clock) {
      const dated = day === undefined ? clock : { day, ...clock };
      return [{ heading, clock: dated, isDated: clock.day !== undefined }];
    }
    day = dayOf(words) ?? day;
    return [];
  });
  const all = withMoments(timed, live);
  const foreign = all.filter(({ clock, moment }) => isForeignTime(clock, moment, live.timeZone));
  if (foreign.length === 0) return { updates: all, foreign };
  // The days of the others are counted without them.
  const left = timed.filter((_, index) => !foreign.includes(all[index] as LiveUpdate));
  return { updates: withMoments(left, live), foreign };
}

function withMoments(timed: readonly Omit<LiveUpdate, 'moment'>[], { published, timeZone }: LiveCoverage) {
  const moments = clockMoments(
    timed.map(({ clock }) => clock),
    published,
    timeZone,
  );
  return timed.map((update, index): LiveUpdate => ({ ...update, moment: moments[index] ?? published }));
}

/**
 * The moments of the updates in the body of a live story, in the order of the page.
 * @param markdown the body of the file, without front matter
 * @returns RFC 3339; none for a body that cannot be compiled
 */
export function updateMoments(markdown: string, live: LiveCoverage, plugins: BodyPlugins = NO_PLUGINS): string[] {
  // The language decides about quotation marks, which are not read here.
  const tree = bodyTree(markdown, 'en', plugins);
  return tree ? timedHeadings(authoredHeadings(tree), live).updates.map(({ moment }) => moment) : [];
}
