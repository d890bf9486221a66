import type { Newsroom } from '../newsroom.ts';
import type { Link } from '../site/site.ts';

const MOST = 5;
/** A shorter list says little. */
const LEAST = 3;

/**
 * The stories that were read most, for the front page or for a section.
 * @param section the id of the section; all stories when left out
 * @returns an empty list where nobody counts reads, or where too few of the stories are in the list
 */
export function mostReadLinks({ mostRead }: Newsroom, section?: string): Link[] {
  const stories = mostRead.filter(({ article }) => section === undefined || article.section === section);
  if (stories.length < LEAST) return [];
  return stories.slice(0, MOST).map(({ url, article }) => ({ name: article.headline, url }));
}
