import { bandSources, printBands, type Band, type BandSources } from '../fronts/front-bands.ts';
import { sectionSlots } from '../fronts/front-plan.ts';
import type { Link } from '../site/site.ts';
import { listPage, listPages, type ListPage, type ListSources, type NumberedPage } from './list-page.ts';
import type { Newsroom } from '../newsroom.ts';
import { mostReadLinks } from './most-read.ts';
import { PAGE_LENGTH } from './numbered-pages.ts';
import { cardSources } from './story-card.ts';
import { sectionLists } from './story-lists.ts';

/** Everything that a page of a section prints. */
export interface SectionPage extends ListPage {
  /** What stands above the list of the others: on the latest page only. */
  bands: Band[];
  /** The stories of the section that were read most: on the latest page only. */
  mostRead: Link[];
}

/** All that a page of a section is made from: its props. */
export interface SectionSources extends ListSources {
  bands: BandSources[];
  mostRead: Link[];
}

/**
 * The pages of the sections that are no wire. The first is a front: its slots, and below them those of the newest fifty
 * that stand in none.
 */
export function sectionPages(newsroom: Newsroom): NumberedPage<SectionSources>[] {
  const lists = sectionLists(newsroom).filter(({ id }) => !newsroom.sections.get(id)?.wire);
  return lists.flatMap((list) => {
    const { bands, shown } = bandSources(sectionSlots(list.id, newsroom), newsroom, list.id);
    const rest = list.stories.slice(0, PAGE_LENGTH).filter((story) => !shown.has(story));
    return listPages(list, newsroom).map(({ number, page }) =>
      number === undefined
        ? {
            number,
            page: {
              ...page,
              bands,
              mostRead: mostReadLinks(newsroom, list.id),
              cards: rest.map((story) => cardSources(story, newsroom)),
            },
          }
        : { number, page: { ...page, bands: [], mostRead: [] } },
    );
  });
}

/** Decides everything that a page of a section shows. */
export function sectionPage({ bands, mostRead, ...sources }: SectionSources): SectionPage {
  return { ...listPage(sources), mostRead, bands: printBands(bands, sources.publication) };
}
