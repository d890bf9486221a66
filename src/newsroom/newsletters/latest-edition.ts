import { formatCalendarDay } from '../../lib/time/instant.ts';
import type { Newsroom } from '../newsroom.ts';
import { addressOf } from '../site/addresses.ts';
import type { Link } from '../site/site.ts';
import { editionsIn } from './editions.ts';

/** The newest edition of a newsletter, by its day; undefined for a newsletter without editions. */
export function latestEdition(newsroom: Newsroom, newsletter: string): Link | undefined {
  const [edition] = editionsIn(newsroom, newsletter);
  if (!edition) return undefined;
  const { text } = formatCalendarDay(edition.date, newsroom.publication.lang, true);
  return { name: text, url: addressOf('edition', edition.id) };
}
