import type { Element, ElementContent, Root } from 'hast';
import {
  calendarDay,
  formatCalendarDay,
  formatTimeOfDay,
  formatWireTime,
  formatWireTimeOfYear,
} from '../../lib/time/instant.ts';
import { clockText } from '../../lib/time/zoned-instant.ts';
import type { LiveCoverage, Report } from '../body-context.ts';
import { clockJumps } from '../clock/clock-jump.ts';
import { element, text, textOf } from '../hast.ts';
import { authoredHeadings, dayOf, timedHeadings, type LiveUpdate } from '../live-updates.ts';
import { ownClock } from '../update-zone.ts';

/** The class of the link from an update of a live story to itself. */
export const UPDATE_LINK = 'update-time';
/** The class of the heading of an update that is a key point. */
export const KEY_POINT = 'key-point';

const ISO_DAY = 'YYYY-MM-DD'.length;

/**
 * Makes the time of each update of a live story a `<time>` within a permanent link to the update, in the style of the
 * language, however it was typed. An update is a heading at the top level of the body that begins with a time. One whose
 * words are all bold is a key point.
 * @param language BCP 47, of the story
 */
export function rehypeUpdates(live: LiveCoverage | undefined, language: string, report: Report) {
  return (tree: Root): void => {
    if (!live) return;
    const headings = authoredHeadings(tree);
    const { updates, foreign } = timedHeadings(headings, live);
    // A time in another zone stays as it was typed: as one of the newsroom, it would be wrong.
    const ofTimes = new Set([...updates, ...foreign].map(({ heading }) => heading));
    reportTimeless(headings, ofTimes, report);
    for (const update of foreign) reportForeign(update, live, report);
    reportJumps(updates, live, report);
    for (const heading of headings) if (!ofTimes.has(heading)) setDay(heading, live, language);
    for (const update of updates) {
      reportToCome(update, live, report);
      reportLate(update, live, report);
      setTime(update, live, language);
    }
  };
}

/** Puts the link with the time before the words of an update, and marks a key point. */
function setTime(update: LiveUpdate, live: LiveCoverage, language: string): void {
  const { heading, clock, moment } = update;
  const time = element('time', { dateTime: moment }, [text(timeText(update, live, language))]);
  const link = element('a', { href: `#${String(heading.properties['id'])}`, className: [UPDATE_LINK] }, [time]);
  const words = withoutStart(heading.children, textOf(heading).length - clock.words.length);
  const bold = boldWords(words);
  if (bold) heading.properties['className'] = [KEY_POINT];
  heading.children = clock.words === '' ? [link] : [link, text(' '), ...(bold ?? words)];
}

/** The time as readers see it: with the day where the heading names one. */
function timeText({ moment, isDated }: LiveUpdate, live: LiveCoverage, language: string): string {
  if (!isDated) return formatTimeOfDay(moment, language, live.timeZone).text;
  const format = isOfYear(calendarDay(moment, live.timeZone), live) ? formatWireTime : formatWireTimeOfYear;
  return format(moment, language, live.timeZone).text;
}

/** Writes the day with which a heading begins as the language has it. */
function setDay(heading: Element, live: LiveCoverage, language: string): void {
  const day = dayOf(textOf(heading));
  if (day === undefined) return;
  const { text: shown, datetime } = formatCalendarDay(day, language, !isOfYear(day, live));
  heading.children = [
    element('time', { dateTime: datetime }, [text(shown)]),
    ...withoutStart(heading.children, ISO_DAY),
  ];
}

/** True for a day in the year in which the story was published, which readers know. */
function isOfYear(day: string, { published, timeZone }: LiveCoverage): boolean {
  return day.slice(0, 4) === calendarDay(published, timeZone).slice(0, 4);
}

/** The words of an update without the marks of a key point; undefined where not all of them are bold, within links, too. */
function boldWords(words: readonly ElementContent[]): ElementContent[] | undefined {
  if (words.every(isWordless)) return undefined;
  const plain: ElementContent[] = [];
  for (const node of words) {
    if (isWordless(node)) plain.push(node);
    else if (node.type !== 'element') return undefined;
    else if (node.tagName === 'strong') plain.push(...node.children);
    else {
      const children = boldWords(node.children);
      if (!children) return undefined;
      plain.push({ ...node, children });
    }
  }
  return plain;
}

/** True for spaces and for the punctuation beside bold words, which may be left out of them. */
function isWordless(node: ElementContent): boolean {
  return node.type === 'text' && /^[\s\p{P}]*$/u.test(node.value);
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

/** Reports a time in another zone, with the newsroom's time for it where the zone is clear. */
function reportForeign({ heading, clock, moment }: LiveUpdate, { timeZone }: LiveCoverage, report: Report): void {
  const own = ownClock(clock, moment, timeZone);
  report(
    {
      rule: 'update-time',
      severity: 'warning',
      what: `The time ${clock.time} is not by the newsroom’s clock (${timeZone}).`,
      why: 'It is printed as it is typed, and the heading is no update: it has no permanent link, and search engines do not list it.',
      fix: `Write the newsroom’s time without a zone, ${own === undefined ? 'as in `## 9:48 p.m. Budget passes`' : `\`## ${own} …\``}. The other time can be in the words.`,
    },
    heading.position?.start,
  );
}

/** Reports an update whose time has not come when the body is checked. */
function reportToCome({ heading, clock, moment }: LiveUpdate, live: LiveCoverage, report: Report): void {
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

/** Reports an update after the end of the coverage, which the page shows above it. */
function reportLate({ heading, clock, moment }: LiveUpdate, { ended, timeZone }: LiveCoverage, report: Report): void {
  if (ended === undefined || Date.parse(moment) <= Date.parse(ended)) return;
  const [late, end] = [clockText(Date.parse(moment), timeZone), clockText(Date.parse(ended), timeZone)];
  report(
    {
      rule: 'update-late',
      severity: 'warning',
      what: `The update of ${clock.time} is after the end of the coverage: it is of ${late}, and \`ended\` is ${end}.`,
      why: 'The page says above it that the coverage has ended.',
      fix: `Write \`ended: ${late}\` or a later time, or delete \`ended\` while the coverage goes on. If the update is older, correct its time.`,
    },
    heading.position?.start,
  );
}

/** Reports updates whose time does not go with those around them. */
function reportJumps(updates: readonly LiveUpdate[], live: LiveCoverage, report: Report): void {
  const clocks = updates.map(({ clock }) => clock);
  for (const { at, after } of clockJumps(clocks, live.published, live.timeZone)) {
    const counted = clockText(Date.parse(updates[at]?.moment ?? live.published), live.timeZone);
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
