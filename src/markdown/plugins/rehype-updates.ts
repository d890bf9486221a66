import type { Element, ElementContent, Root } from 'hast';
import { isCalendarDay } from '../../lib/time/calendar-day.ts';
import { clockText } from '../../lib/time/zoned-instant.ts';
import type { LiveCoverage, Report } from '../body-context.ts';
import { clockHeading, type ClockHeading } from '../clock-heading.ts';
import { clockJumps } from '../clock-jump.ts';
import { clockMoments } from '../clock-moments.ts';
import { element, text, textOf } from '../hast.ts';

/** The class of the link from an update of a live story to itself. */
export const UPDATE_LINK = 'update-time';

/** An update of a live story: a heading, and the time that it begins with. */
interface Update {
  heading: Element;
  clock: ClockHeading;
}

/**
 * Makes the time of each update of a live story a `<time>` within a permanent link to the update. An update is a heading
 * at the top level of the body that begins with a time.
 */
export function rehypeUpdates(live: LiveCoverage | undefined, report: Report) {
  return (tree: Root): void => {
    if (!live) return;
    const headings = tree.children.filter((node) => node.type === 'element').filter(isHeading);
    const updates = updatesIn(headings);
    reportTimeless(headings, new Set(updates.map(({ heading }) => heading)), report);
    const clocks = updates.map(({ clock }) => clock);
    const moments = clockMoments(clocks, live.published, live.timeZone);
    reportJumps(updates, moments, live, report);
    for (const [index, { heading, clock }] of updates.entries()) {
      const moment = moments[index] ?? live.published;
      reportToCome(heading, clock, moment, live, report);
      const time = element('time', { dateTime: moment }, [text(clock.time)]);
      const link = element('a', { href: `#${String(heading.properties['id'])}`, className: [UPDATE_LINK] }, [time]);
      const words = withoutStart(heading.children, textOf(heading).length - clock.words.length);
      heading.children = clock.words === '' ? [link] : [link, text(' '), ...words];
    }
  };
}

/** The updates, with the day that a heading above them names. */
function updatesIn(headings: readonly Element[]): Update[] {
  let day: string | undefined;
  return headings.flatMap((heading): Update[] => {
    const words = textOf(heading);
    const clock = clockHeading(words);
    if (clock) return [{ heading, clock: day === undefined ? clock : { day, ...clock } }];
    day = dayOf(words) ?? day;
    return [];
  });
}

/** The day that a heading names alone: `## 2026-11-18`. */
function dayOf(words: string): string | undefined {
  const [day] = /^\d{4}-\d{2}-\d{2}\b/.exec(words) ?? [];
  return day !== undefined && isCalendarDay(day) ? day : undefined;
}

/** A heading that an author wrote: the one above footnotes has a class. */
function isHeading({ tagName, properties }: Element): boolean {
  return /^h[2-6]$/.test(tagName) && properties['className'] === undefined;
}

/** Reports headings of the second level that are no update and that have none below them, as a day would. */
function reportTimeless(headings: readonly Element[], updates: ReadonlySet<Element>, report: Report): void {
  for (const [index, heading] of headings.entries()) {
    if (heading.tagName !== 'h2' || updates.has(heading) || dayOf(textOf(heading)) !== undefined) continue;
    const rest = headings.slice(index + 1);
    const next = rest.findIndex(({ tagName }) => tagName === 'h2');
    if (rest.slice(0, next < 0 ? rest.length : next).some((below) => updates.has(below))) continue;
    report(
      {
        rule: 'update-time',
        severity: 'warning',
        what: `The heading "${textOf(heading)}" of this live story does not begin with a time.`,
        why: 'Without a time, it is no update: it has no permanent link, and search engines do not list it.',
        fix: 'Begin it with the time by the newsroom’s clock, as in `## 9:48 p.m. Budget passes` or `## 21:48 Budget passes`.',
      },
      heading.position?.start,
    );
  }
}

/** Reports an update whose time has not come when the body is checked. */
function reportToCome(heading: Element, clock: ClockHeading, moment: string, live: LiveCoverage, report: Report): void {
  const { until, timeZone } = live;
  if (until === undefined || Date.parse(moment) <= until) return;
  report(
    {
      rule: 'update-to-come',
      what: `The update of ${clock.time} is in the future: by its place in the story, it is of ${clockText(Date.parse(moment), timeZone)}, and it is ${clockText(until, timeZone)} now.`,
      why: 'Readers and search engines would see a time that has not come yet.',
      fix: `Correct the time. If it is of another day, write the day before it: \`## ${clockText(Date.parse(moment) - 86_400_000, timeZone)} …\`.`,
    },
    heading.position?.start,
  );
}

/** Reports updates whose time does not go with those around them. */
function reportJumps(updates: readonly Update[], moments: readonly string[], live: LiveCoverage, report: Report): void {
  const clocks = updates.map(({ clock }) => clock);
  for (const { at, after } of clockJumps(clocks, live.published, live.timeZone)) {
    const counted = clockText(Date.parse(moments[at] ?? live.published), live.timeZone);
    const [time, earlier] = [clocks[at]?.time, after === undefined ? undefined : clocks[after]?.time];
    const what =
      earlier === undefined
        ? `The update at ${time} does not fit among the others: by its place in the story, its time is ${counted}.`
        : `The update at ${time} is more than 12 hours after the one at ${earlier}: by its place in the story, its time is ${counted}.`;
    report(
      {
        rule: 'update-jump',
        severity: 'warning',
        what,
        why: 'It may have the wrong half of the day. Readers and search engines would see a wrong time.',
        fix: `Correct a.m. or p.m. If the time is right, write the day before it: \`## ${counted} …\`.`,
      },
      updates[at]?.heading.position?.start,
    );
  }
}

/** The nodes of a heading without its first characters. */
function withoutStart(nodes: readonly ElementContent[], characters: number): ElementContent[] {
  let left = characters;
  return nodes.flatMap((node): ElementContent[] => {
    const { length } = textOf(node);
    const dropped = Math.min(left, length);
    left -= dropped;
    if (dropped === 0) return [node];
    if (dropped === length) return [];
    if (node.type === 'text') return [{ ...node, value: node.value.slice(dropped) }];
    return node.type === 'element' ? [{ ...node, children: withoutStart(node.children, dropped) }] : [];
  });
}
