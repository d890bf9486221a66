import path from 'node:path';
import { count } from '../cache/progress.ts';
import { calendarDay, formatCalendarDay, formatClock } from '../lib/time/instant.ts';
import { withNamedZone } from '../lib/time/named-zone.ts';
import type { HeldBack } from '../newsroom/held-back.ts';

/** What the last line of a build is made from. */
export interface Closing {
  root: string;
  /** The folder that was built. */
  published: string;
  /** The folder that the person named, when it is not the one that `npm run preview` serves. */
  out?: string | undefined;
  held: HeldBack;
  /** The instant of the build, in milliseconds since 1970. */
  now: number;
  timeZone: string;
}

/**
 * The last line of a build: where the site is, how to look at it, and which stories it leaves out. "The site is in dist/.
 * Look at it with `npm run preview`. Held back: 1 draft, 2 scheduled, the next at Nov. 27, 6:30 a.m. EST."
 */
export function buildClosing({ root, published, out, held, now, timeZone }: Closing): string {
  const inside = path.relative(root, published).replaceAll(path.sep, '/');
  const place = inside.startsWith('..') || path.isAbsolute(inside) ? published : `${inside}/`;
  const preview = out === undefined ? 'npm run preview' : `npm run preview -- --out ${out}`;
  return `The site is in ${place}. Look at it with \`${preview}\`.${heldBackText(held, now, timeZone)}`;
}

function heldBackText({ counts, next }: HeldBack, now: number, timeZone: string): string {
  const { draft, scheduled, embargoed } = counts;
  const parts = [
    draft > 0 && `${count(draft)} ${draft === 1 ? 'draft' : 'drafts'}`,
    scheduled > 0 && `${count(scheduled)} scheduled`,
    embargoed > 0 && `${count(embargoed)} under embargo`,
    next !== undefined && `the next at ${moment(next, now, timeZone)}`,
  ].filter((part) => part !== false);
  return parts.length === 0 ? '' : ` Held back: ${parts.join(', ')}.`;
}

/** A moment in the newsroom's zone; as AP Stylebook has it, without the year when it is the current one. */
function moment(epoch: number, now: number, timeZone: string): string {
  const [instant, today] = [epoch, now].map((time) => new Date(time).toISOString()) as [string, string];
  const day = calendarDay(instant, timeZone);
  const hasYear = !calendarDay(today, timeZone).startsWith(day.slice(0, 4));
  return `${formatCalendarDay(day, 'en', hasYear).text}, ${withNamedZone(formatClock(instant, 'en', timeZone).text, timeZone)}`;
}
