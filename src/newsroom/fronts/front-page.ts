import { formatLongDay } from '../../lib/time/instant.ts';
import type { Publication } from '../../schema/publication.ts';
import { bandSources, printBands, type Band, type BandSources } from './front-bands.ts';
import { homeSlots } from './front-plan.ts';
import { mostReadLinks } from '../lists/most-read.ts';
import type { Newsroom } from '../newsroom.ts';
import { siteView, type HeadView, type Link, type SiteView } from '../site/site.ts';

/** Everything that the front page prints. */
export interface FrontPage {
  site: SiteView;
  head: HeadView;
  /** The day of the newest story. Left out for a publication without stories. */
  day?: string;
  /** Set for a publication without stories. */
  isEmpty?: true;
  bands: Band[];
  /** The stories that were read most. */
  mostRead: Link[];
}

/** All that the front page is made from: its props. */
export interface FrontSources extends Omit<FrontPage, 'bands' | 'day'> {
  publication: Publication;
  /** When the newest story was published. */
  newest?: string;
  bands: BandSources[];
}

/** Gathers what the front page is made from. */
export function frontSources(newsroom: Newsroom): FrontSources {
  const { publication, stories } = newsroom;
  const newest = stories[0]?.article.published;
  return {
    publication,
    ...(newest !== undefined && { newest }),
    site: siteView(newsroom),
    head: { title: publication.name, description: publication.description, canonical: '/', kind: 'website' },
    ...(newest === undefined && { isEmpty: true as const }),
    bands: bandSources(homeSlots(newsroom), newsroom).bands,
    mostRead: mostReadLinks(newsroom),
  };
}

/** Decides everything that the front page shows. */
export function frontPage({ publication, newest, bands, ...page }: FrontSources): FrontPage {
  const { lang, timeZone } = publication;
  return {
    ...page,
    ...(newest !== undefined && { day: formatLongDay(newest, lang, timeZone).text }),
    bands: printBands(bands, publication, newest),
  };
}
