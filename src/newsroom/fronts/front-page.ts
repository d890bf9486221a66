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
  /** Set for a publication without stories. */
  isEmpty?: true;
  bands: Band[];
  /** The stories that were read most. */
  mostRead: Link[];
}

/** All that the front page is made from: its props. */
export interface FrontSources extends Omit<FrontPage, 'bands'> {
  publication: Publication;
  bands: BandSources[];
}

/** Gathers what the front page is made from. */
export function frontSources(newsroom: Newsroom): FrontSources {
  const { publication } = newsroom;
  return {
    publication,
    site: siteView(newsroom),
    head: { title: publication.name, description: publication.description, canonical: '/', kind: 'website' },
    ...(newsroom.stories.length === 0 && { isEmpty: true as const }),
    bands: bandSources(homeSlots(newsroom), newsroom).bands,
    mostRead: mostReadLinks(newsroom),
  };
}

/** Decides everything that the front page shows. */
export function frontPage({ publication, bands, ...page }: FrontSources): FrontPage {
  return { ...page, bands: printBands(bands, publication) };
}
