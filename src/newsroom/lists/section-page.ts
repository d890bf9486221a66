import { bandSources, printBands, type Band, type BandSources } from '../fronts/front-bands.ts';
import { sectionSlots } from '../fronts/front-plan.ts';
import { listPage, listPages, type ListPage, type ListSources, type NumberedPage } from './list-page.ts';
import type { Newsroom } from '../newsroom.ts';
import { PAGE_LENGTH } from './numbered-pages.ts';
import { cardSources } from './story-card.ts';
import { sectionLists } from './story-lists.ts';

/** Everything that a page of a section prints. */
export interface SectionPage extends ListPage {
  /** What stands above the list of the others: on the latest page only. */
  bands: Band[];
}

/** All that a page of a section is made from: its props. */
export interface SectionSources extends ListSources {
  bands: BandSources[];
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
        ? { number, page: { ...page, bands, cards: rest.map((story) => cardSources(story, newsroom)) } }
        : { number, page: { ...page, bands: [] } },
    );
  });
}

/** Decides everything that a page of a section shows. */
export function sectionPage({ bands, ...sources }: SectionSources): SectionPage {
  return { ...listPage(sources), bands: printBands(bands, sources.publication) };
}
