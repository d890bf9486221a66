import { calendarDay, formatCalendarDay, formatClock, formatWireTime, type TimeView } from '../../lib/time/instant.ts';
import type { Publication } from '../../schema/publication.ts';
import { stringsOf } from '../../strings/strings.ts';
import { runningUpdate } from '../live/last-update.ts';
import { storyCard, updatedTime, type CardSources, type StoryCard } from './story-card.ts';

/**
 * The card of a story on a page that names a day in its head: dates in the same year are printed without the year, which
 * readers see once.
 * @param pageDay an instant on the day of the page
 */
export function datedCard(sources: CardSources, publication: Publication, pageDay: string): StoryCard {
  const card = storyCard(sources, publication);
  const { published, lang = publication.lang } = sources.article;
  const { timeZone } = publication;
  const day = calendarDay(published, timeZone);
  if (!isSameYear(day, calendarDay(pageDay, timeZone))) return card;
  const update = runningUpdate(sources.article);
  if (update !== undefined) return { ...card, time: shortUpdate(update, pageDay, lang, timeZone) };
  const time = sources.isWire
    ? formatWireTime(published, lang, timeZone)
    : { ...formatCalendarDay(day, lang, false), datetime: published };
  return { ...card, time };
}

/**
 * The card of the first story of a page that names a day. When it was updated matters more there than when it was
 * published: with the time of day for an update of the page's day, or else with the date.
 */
export function leadCard(sources: CardSources, publication: Publication, pageDay: string): StoryCard {
  const card = datedCard(sources, publication, pageDay);
  const { updated, lang = publication.lang } = sources.article;
  if (updated === undefined) return card;
  return { ...card, time: shortUpdate(updated, pageDay, lang, publication.timeZone) };
}

/** When a story was updated: the time of day on the day of the page, or else the date. They need different prepositions. */
function shortUpdate(instant: string, pageDay: string, language: string, timeZone: string): TimeView {
  const [day, today] = [calendarDay(instant, timeZone), calendarDay(pageDay, timeZone)];
  if (day === today) {
    const { text, datetime } = formatClock(instant, language, timeZone);
    return { text: stringsOf(language).headline.updatedAtTime(text), datetime };
  }
  const date = formatCalendarDay(day, language, !isSameYear(day, today));
  return updatedTime({ ...date, datetime: instant }, language);
}

function isSameYear(day: string, other: string): boolean {
  return day.slice(0, 4) === other.slice(0, 4);
}
