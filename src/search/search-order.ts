import type { Newsroom } from '../newsroom/newsroom.ts';
import { searchParts } from './search-parts.ts';
import { searchRecord, type SearchRecord } from './search-record.ts';
import { processSlot } from '../cache/process-slot.ts';

/** A part of the index as requested from the build. */
export interface OrderedPart {
  name: string;
  /** Digests of its inputs: `stories=…;names=…`. */
  key: string;
  /** The stories to index; requested only when the part must be made again. */
  records(): SearchRecord[];
}

/** The index that the pages need: code that knows the stories orders it, and the build makes it. */
export interface SearchOrder {
  /** Primary subtag of the publication's language, which determines how words are separated and stemmed. */
  language: string;
  /** Newest first. */
  parts: OrderedPart[];
}

/** The index that the pages have ordered; undefined before that. */
export const orderedSearch = processSlot<SearchOrder | undefined>('search order', () => undefined);

/** The search index of a newsroom, which contains only what the newsroom shows. */
export function searchOrder(newsroom: Newsroom): SearchOrder {
  const parts = searchParts(newsroom).map(({ name, key, stories }) => ({
    name,
    key,
    records: () => stories.map((story) => searchRecord(story, newsroom)),
  }));
  return { language: newsroom.publication.lang.split('-')[0] ?? 'en', parts };
}

/** Orders the search index of a newsroom from the build. */
export function orderSearch(newsroom: Newsroom): void {
  orderedSearch.value = searchOrder(newsroom);
}
