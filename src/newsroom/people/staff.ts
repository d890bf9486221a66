import { calendarDay } from '../../lib/time/instant.ts';
import { epochOfClock } from '../../lib/time/zoned-instant.ts';
import type { Author } from '../../schema/author.ts';
import type { Newsroom } from '../newsroom.ts';

const DAY = 86_400_000;

/** True for somebody who is on the staff today, by the newsroom's calendar: neither before the first day nor after the last. */
export function isOnStaff({ from, to }: Author, { now, publication }: Pick<Newsroom, 'now' | 'publication'>): boolean {
  const today = calendarDay(new Date(now).toISOString(), publication.timeZone);
  return (from === undefined || from <= today) && (to === undefined || today <= to);
}

/** The instants at which somebody comes to the staff and leaves it, in milliseconds since 1970: the last day is a whole one. */
export function staffChanges({ from, to }: Author, timeZone: string): number[] {
  const dayAfter = to && new Date(Date.parse(to) + DAY).toISOString().slice(0, 'YYYY-MM-DD'.length);
  return [from, dayAfter].flatMap((day) => (day === undefined ? [] : [epochOfClock(`${day}T00:00`, timeZone)]));
}
