import { epochOfClock, withOffset } from '../../lib/time/zoned-instant.ts';
import type { OldPost } from '../old-paper.ts';

/** A post that cannot be dated comes out with the export. */
export const UNDATED = '2000-01-01T00:00:00Z';

const HAS_OFFSET = /(?:Z|[+-]\d{2}:\d{2})$/;

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** An instant of an export, with the offset of the newsroom: `2019-05-04T06:30:00-04:00`. */
export interface StoryTime {
  instant: string;
  /** Year and month of its old address: by the clock of the old site. */
  month: string;
}

/**
 * Reads a time of an export.
 * @param text ISO 8601; without an offset, by the clock of the old site; without a time, that day in the newsroom
 * @param oldZone the time zone of the old site
 * @param timeZone the newsroom's, whose offset is written
 */
export function storyTime(text: string, oldZone: string, timeZone: string): StoryTime | undefined {
  if (DAY.test(text)) return storyTime(`${text}T00:00`, timeZone, timeZone);
  const isLocal = !HAS_OFFSET.test(text);
  const epoch = isLocal
    ? Number.isNaN(Date.parse(`${text}Z`))
      ? Number.NaN
      : epochOfClock(text, oldZone)
    : Date.parse(text);
  if (Number.isNaN(epoch)) return undefined;
  const local = isLocal || !text.endsWith('Z') ? text : withOffset(epoch, oldZone);
  return { instant: withOffset(epoch, timeZone), month: local.slice(0, 7).replace('-', '/') };
}

/** The time of each post. A post without a date has the time of its last change, or else of the newest post. */
export function timesOf(posts: readonly OldPost[], oldZone: string, timeZone: string): Map<OldPost, StoryTime> {
  const known = new Map(
    posts.map((post) => [post, storyTime(post.published ?? post.modified ?? '', oldZone, timeZone)]),
  );
  const newest = [...known.values()]
    .filter((time) => time !== undefined)
    .sort((a, b) => Date.parse(b.instant) - Date.parse(a.instant))[0];
  const fallback = newest ?? storyTime(UNDATED, oldZone, timeZone);
  return new Map(
    [...known].flatMap(([post, time]) => ((time ?? fallback) ? [[post, (time ?? fallback) as StoryTime]] : [])),
  );
}
