import type { LeftOut } from './read-counts.ts';

/** A story and how often it was read. */
export interface StoryReads {
  id: string;
  headline: string;
  reads: number;
  /** By day (`2026-11-26`) or by week (`2026-W48`), of those on which it was read. */
  by: Record<string, number>;
}

/** What the logs say about the days that were asked for. */
export interface ReadsReport {
  /** The first and the last day. */
  from: string;
  to: string;
  reads: number;
  /** Most read first. */
  stories: StoryReads[];
  /** Requests that are no reads, in the whole logs. */
  leftOut: Record<LeftOut, number>;
}

const DAY = 86_400_000;

/**
 * The reads of the last days in the logs.
 * @param counts reads by day and story
 * @param headlines of the stories that the site has, by id
 * @returns undefined where nothing was read
 */
export function readsReport(
  counts: ReadonlyMap<string, ReadonlyMap<string, number>>,
  headlines: ReadonlyMap<string, string>,
  leftOut: Record<LeftOut, number>,
  { days, by }: { days: number; by: 'day' | 'week' },
): ReadsReport | undefined {
  const logged = [...counts.keys()].sort();
  const [first, to] = [logged[0], logged.at(-1)];
  if (first === undefined || to === undefined) return undefined;
  const [, from = first] = [first, dayAfter(to, 1 - days)].sort();
  const stories = new Map<string, StoryReads>();
  for (const [day, reads] of [...counts].sort().filter(([name]) => name >= from)) {
    for (const [id, number] of reads) {
      const story = stories.get(id) ?? { id, headline: headlines.get(id) ?? id, reads: 0, by: {} };
      const unit = by === 'day' ? day : weekOf(day);
      story.reads += number;
      story.by[unit] = (story.by[unit] ?? 0) + number;
      stories.set(id, story);
    }
  }
  const sorted = [...stories.values()].sort((a, b) => b.reads - a.reads || (a.id < b.id ? 1 : -1));
  return { from, to, reads: sorted.reduce((sum, { reads }) => sum + reads, 0), stories: sorted, leftOut };
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
}

/** The week of a day by ISO 8601, where it begins on Monday and belongs to the year of its Thursday. */
function weekOf(day: string): string {
  const date = new Date(day);
  const thursday = dayAfter(day, 3 - ((date.getUTCDay() + 6) % 7));
  const first = Date.parse(`${thursday.slice(0, 4)}-01-01`);
  const week = Math.floor((Date.parse(thursday) - first) / DAY / 7) + 1;
  return `${thursday.slice(0, 4)}-W${String(week).padStart(2, '0')}`;
}
