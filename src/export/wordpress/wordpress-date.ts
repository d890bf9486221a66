import { withOffset } from '../../lib/time/zoned-instant.ts';

/** A moment as WordPress keeps it: by the newsroom's clock and in UTC, to the second. */
export interface WordpressDate {
  date: string;
  dateGmt: string;
}

/** Writes a moment as WordPress keeps it: `2026-11-26 20:00:00`. */
export function wordpressDate(instant: string, timeZone: string): WordpressDate {
  const epoch = Date.parse(instant);
  const written = (text: string) => text.slice(0, 'YYYY-MM-DDTHH:MM:SS'.length).replace('T', ' ');
  return { date: written(withOffset(epoch, timeZone)), dateGmt: written(new Date(epoch).toISOString()) };
}
