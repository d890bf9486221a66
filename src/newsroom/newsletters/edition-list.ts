import { formatLongDay, type TimeView } from '../../lib/time/instant.ts';
import { withOffset } from '../../lib/time/zoned-instant.ts';
import type { Newsroom } from '../newsroom.ts';
import { editionPage } from './edition-page.ts';
import { allEditionSources } from './edition-sources.ts';

/** An edition in the list of a newsletter. */
export interface ListedEdition {
  url: string;
  subject: string;
  day: TimeView;
}

/** Editions in the list; each leads to the one before it. */
const LENGTH = 50;

/** The latest editions of a newsletter, newest first. */
export function editionList(newsroom: Newsroom, newsletter: string): ListedEdition[] {
  const { lang, timeZone } = newsroom.publication;
  return allEditionSources(newsroom)
    .filter(({ newsletterId }) => newsletterId === newsletter)
    .slice(0, LENGTH)
    .map((sources) => {
      const { url, subject } = editionPage(sources);
      return { url, subject, day: formatLongDay(withOffset(sources.epoch, timeZone), lang, timeZone) };
    });
}
