import { formatCalendarDay } from '../../lib/time/instant.ts';
import type { Newsroom } from '../newsroom.ts';
import { addressOf } from '../site/addresses.ts';
import type { Link } from '../site/site.ts';
import { editionsIn } from './editions.ts';

/** The newest editions of a newsletter by their days, newest first. @param most how many there are at most */
export function editionLinks(newsroom: Newsroom, newsletter: string, most: number): Link[] {
  const { lang } = newsroom.publication;
  return editionsIn(newsroom, newsletter)
    .slice(0, most)
    .map(({ id, date }) => ({ name: formatCalendarDay(date, lang, true).text, url: addressOf('edition', id) }));
}
