import { firstPassing } from '../../lib/first-passing.ts';
import { once } from '../../lib/memo.ts';
import { localTime } from '../../lib/time/local-time.ts';
import { epochOfClock } from '../../lib/time/zoned-instant.ts';
import type { Newsroom, Story } from '../newsroom.ts';
import { addressOf } from '../site/addresses.ts';

/** The stories of a month by the newsroom's clock. */
export interface ArchiveMonth {
  year: number;
  /** 1 to 12. */
  month: number;
  /** Path of its page, with slashes at both ends. */
  url: string;
  /** Newest first. */
  stories: readonly Story[];
}

/** Path of the page of a year. */
export function yearUrl(year: number): string {
  return addressOf('year', String(year).padStart(4, '0'));
}

/**
 * Every month that has a story, newest first. Stories are in the order of time, so that only the ends of each month are
 * looked for, and not the month of each story.
 */
export const archiveMonths = once(({ stories, publication: { timeZone } }: Newsroom): readonly ArchiveMonth[] => {
  const months: ArchiveMonth[] = [];
  for (let start = 0; start < stories.length;) {
    const { year, month } = localTime(stories[start]?.epoch ?? 0, timeZone);
    const name = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
    const begins = epochOfClock(`${name}-01T00:00`, timeZone);
    const end = firstPassing(stories, ({ epoch }) => epoch < begins, start + 1);
    months.push({ year, month, url: addressOf('month', name.replace('-', '/')), stories: stories.slice(start, end) });
    start = end;
  }
  return months;
});
