import { calendarDay, formatMonth, formatTimeOfDay } from '../../lib/time/instant.ts';
import { isEnglish } from '../../lib/time/instant.ts';
import type { Content } from '../../newsroom/content.ts';
import { cameOut, cameOutAt, standingOf, type Standing } from '../../newsroom/gate.ts';
import { monthCalendar } from '../../newsroom/lists/month-calendar.ts';
import { setContent } from '../../newsroom/set-content.ts';
import { storyLink } from '../story/story-link.ts';
import { deskZone } from '../desk-time.ts';
import { standingWords } from './day-view.ts';

/** A story on the day on which it came out, comes out, or would. */
export interface CalendarStory {
  headline: string;
  /** The language of the headline, where it is not English. */
  lang: string;
  /** By the newsroom's clock: `6:30 a.m.` */
  time: string;
  standing: Standing;
  /** How it stands, in words. */
  words: string;
  /** The query of its page at the desk. */
  link: string;
}

/** A day of the calendar. */
export interface CalendarDayView {
  /** The number of the day. */
  text: string;
  /** YYYY-MM-DD. */
  day: string;
  isToday: boolean;
  stories: CalendarStory[];
}

/** A month of the desk: every story of it, drafts included. */
export interface CalendarView {
  /** `November 2026` */
  title: string;
  /** YYYY-MM of the months before and after. */
  previous: string;
  next: string;
  weekdays: { short: string; long: string }[];
  weeks: (CalendarDayView | undefined)[][];
  /** How many stories it has. */
  count: number;
}

/**
 * The stories of a month by the day on which they come out.
 * @param month YYYY-MM
 * @param now milliseconds since 1970
 */
export function calendarView(typed: Content, month: string, now: number): CalendarView {
  const content = setContent(typed);
  const zone = deskZone(content);
  const paper = content.publication.get('publication')?.data.lang ?? 'en';
  const lang = isEnglish(paper) ? paper : 'en';
  const stories = [...content.articles]
    .filter(([, { data }]) => calendarDay(cameOut(data.frontMatter), zone).startsWith(month))
    .sort(([, a], [, b]) => cameOutAt(a.data.frontMatter) - cameOutAt(b.data.frontMatter));
  const byDay = Map.groupBy(stories, ([, { data }]) => calendarDay(cameOut(data.frontMatter), zone));
  const today = calendarDay(new Date(now).toISOString(), zone);
  // Weeks begin as they do where the paper is.
  const { weeks } = monthCalendar(month, [], paper);
  const { weekdays } = monthCalendar(month, [], `${lang}-u-fw-${firstDay(paper)}`);
  return {
    title: formatMonth(Number(month.slice(0, 4)), Number(month.slice(5)), lang),
    previous: shifted(month, -1),
    next: shifted(month, 1),
    weekdays,
    weeks: weeks.map((week) =>
      week.map(
        (day) =>
          day && {
            text: String(Number(day.day.slice(-2))),
            day: day.day,
            isToday: day.day === today,
            stories: (byDay.get(day.day) ?? []).map(
              ([
                ,
                {
                  file,
                  data: { frontMatter },
                },
              ]) => {
                const standing = standingOf(frontMatter, now);
                return {
                  headline: frontMatter.headline,
                  lang: frontMatter.lang ?? paper,
                  time: formatTimeOfDay(cameOut(frontMatter), lang, zone).text,
                  standing,
                  words: standingWords(frontMatter, now),
                  link: storyLink(file),
                };
              },
            ),
          },
      ),
    ),
    count: stories.length,
  };
}

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

function firstDay(language: string): string {
  const locale = new Intl.Locale(language) as Intl.Locale & { getWeekInfo(): { firstDay: number } };
  return WEEKDAYS[locale.getWeekInfo().firstDay - 1] ?? 'mon';
}

function shifted(month: string, by: number): string {
  const [year = 0, ofYear = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, ofYear - 1 + by)).toISOString().slice(0, 'YYYY-MM'.length);
}
