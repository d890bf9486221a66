import { bandSources, printBands, type Band, type BandSources } from '../fronts/front-bands.ts';
import { sectionSlots } from '../fronts/front-plan.ts';
import type { Link } from '../site/site.ts';
import { changedPage, listPage, listPages, type ListPage, type ListSources, type NumberedPage } from './list-page.ts';
import type { Newsroom } from '../newsroom.ts';
import { mostReadLinks } from './most-read.ts';
import { PAGE_LENGTH } from './numbered-pages.ts';
import { cardSources } from './story-card.ts';
import { sectionLists, type OwnedList } from './story-lists.ts';
import { isAskedBelow, type AskedAddress } from '../site/asked-address.ts';

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
 * @param asked the only page to make
 */
export function sectionPages(newsroom: Newsroom, asked?: AskedAddress): NumberedPage<SectionSources>[] {
  const lists = sectionLists(newsroom).filter(
    ({ id, url }) => !newsroom.sections.get(id)?.wire && isAskedBelow(asked, url),
  );
  return lists.flatMap((list) =>
    listPages(list, newsroom, asked).map((numbered) =>
      changedPage(numbered, (page) =>
        numbered.number === undefined ? latestPage(list, page, newsroom) : { ...page, bands: [], mostRead: [] },
      ),
    ),
  );
}

/** The first page of a section, whose fronts show some of its stories apart from the others. */
function latestPage({ id, stories }: OwnedList, page: ListSources, newsroom: Newsroom): SectionSources {
  const { bands, shown } = bandSources(sectionSlots(id, newsroom), newsroom, id);
  const rest = stories.slice(0, PAGE_LENGTH).filter((story) => !shown.has(story));
  return {
    ...page,
    bands,
    mostRead: mostReadLinks(newsroom, id),
    cards: rest.map((story) => cardSources(story, newsroom)),
  };
}

/** Decides everything that a page of a section shows. */
export function sectionPage({ bands, mostRead, ...sources }: SectionSources): SectionPage {
  return { ...listPage(sources), mostRead, bands: printBands(bands, sources.publication) };
}
