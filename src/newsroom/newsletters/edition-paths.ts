import type { Newsroom } from '../newsroom.ts';
import { allEditionSources, type EditionSources } from './edition-sources.ts';

/** The paths of the page of each edition and of its mail, with their props. */
export function editionPaths(
  newsroom: Newsroom,
): { params: Record<string, string>; props: { page: EditionSources } }[] {
  return allEditionSources(newsroom).map((page) => ({
    params: { newsletter: page.newsletterId, date: page.date },
    props: { page },
  }));
}

/** The paths of the feeds, one for each newsletter with an edition. */
export function editionFeedPaths(
  newsroom: Newsroom,
  most: number,
): { params: { newsletter: string }; props: { page: { editions: EditionSources[] } } }[] {
  // A feed is for readers, who see no edition that is still to come.
  const published = allEditionSources(newsroom).filter(({ file }) => !file?.unpublished);
  return [...Map.groupBy(published, ({ newsletterId }) => newsletterId)].map(([newsletter, editions]) => ({
    params: { newsletter },
    props: { page: { editions: editions.slice(0, most) } },
  }));
}
