import type { Newsroom } from '../newsroom/newsroom.ts';
import { searchParts } from './search-parts.ts';
import { searchRecord, type SearchRecord } from './search-record.ts';
import { processSlot } from '../cache/process-slot.ts';

/** A part of the index as the build is asked for it. */
export interface OrderedPart {
  name: string;
  /** Digests of what it follows from: `stories=…;names=…`. */
  key: string;
  /** What to index; asked for only when the part has to be made again. */
  records(): SearchRecord[];
}

/** The index that the pages need, from those who know the stories to the build, which makes it. */
export interface SearchOrder {
  /** Primary subtag of the publication's language: how words are cut and stemmed. */
  language: string;
  /** Newest first. */
  parts: OrderedPart[];
}

/** The index that the pages have ordered; undefined before they have. */
export const orderedSearch = processSlot<SearchOrder | undefined>('search order', () => undefined);

/** The search index of a newsroom, which holds what the newsroom shows and nothing else. */
export function searchOrder(newsroom: Newsroom): SearchOrder {
  const parts = searchParts(newsroom).map(({ name, key, stories }) => ({
    name,
    key,
    records: () => stories.map((story) => searchRecord(story, newsroom)),
  }));
  return { language: newsroom.publication.lang.split('-')[0] ?? 'en', parts };
}

/** Asks the build for the search index of a newsroom. */
export function orderSearch(newsroom: Newsroom): void {
  orderedSearch.value = searchOrder(newsroom);
}
