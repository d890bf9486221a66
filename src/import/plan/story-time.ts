import { epochOfClock, withOffset } from '../../lib/time/zoned-instant.ts';

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
