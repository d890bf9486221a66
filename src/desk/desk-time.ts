import {
  calendarDay,
  formatCalendarDay,
  formatClock,
  formatDay,
  formatLongDay,
  formatMoment,
  formatTimeOfDay,
  isEnglish,
  type TimeView,
} from '../lib/time/instant.ts';
import { withNamedZone } from '../lib/time/named-zone.ts';
import type { Content } from '../newsroom/content.ts';

type Settings = Pick<Content, 'publication'>;

/** The newsroom's zone. */
export function deskZone({ publication }: Settings): string {
  return publication.get('publication')?.data.timeZone ?? 'UTC';
}

/** The English in which the desk writes times: the publication's, if it has one. */
function deskLanguage({ publication }: Settings): string {
  const { lang = 'en' } = publication.get('publication')?.data ?? {};
  return isEnglish(lang) ? lang : 'en';
}

/**
 * Writes times as the desk lists them, by the newsroom's clock: `today, 6:30 a.m.`, `Nov. 28, 6:30 a.m.`. The zone is not in each of
 * them: {@link deskClock} names it once.
 * @param now milliseconds since 1970
 * @returns a function that takes an ISO 8601 instant
 */
export function deskTime(content: Settings, now: number): (instant: string) => TimeView {
  const [zone, language] = [deskZone(content), deskLanguage(content)];
  const today = calendarDay(new Date(now).toISOString(), zone);
  const names = new Map([
    [dayAfter(today, -1), 'yesterday'],
    [today, 'today'],
    [dayAfter(today, 1), 'tomorrow'],
  ]);
  return (instant) => {
    const day = calendarDay(instant, zone);
    const isThisYear = day.slice(0, 'YYYY'.length) === today.slice(0, 'YYYY'.length);
    const named =
      names.get(day) ??
      (isThisYear ? formatCalendarDay(day, language, false).text : formatDay(instant, language, zone).text);
    return { text: `${named}, ${formatTimeOfDay(instant, language, zone).text}`, datetime: instant };
  };
}

/** The time that it is in the newsroom, with the name of its zone: `Monday, Nov. 23, 2026, 9:30 a.m. EST`. */
export function deskClock(content: Settings, now: number): TimeView {
  const [zone, language] = [deskZone(content), deskLanguage(content)];
  const datetime = new Date(now).toISOString();
  const clock = withNamedZone(formatClock(datetime, language, zone).text, zone);
  return { text: `${formatLongDay(datetime, language, zone).text}, ${clock}`, datetime };
}

/** A time with the name of its zone, where nothing around it names the zone: `Nov. 23, 2026, 9:30 a.m. EST`. */
export function deskMoment(content: Settings, instant: string): TimeView {
  const zone = deskZone(content);
  const { text } = formatMoment(instant, deskLanguage(content), zone);
  return { text: withNamedZone(text, zone), datetime: instant };
}

/** Another day, YYYY-MM-DD. */
function dayAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 'YYYY-MM-DD'.length);
}
