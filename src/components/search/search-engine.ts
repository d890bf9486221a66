import type { PagefindInstance, PagefindModule, PagefindResult } from './pagefind-module.ts';
import type { SearchQuery } from './search-query.ts';
import { partsWithin, type Part } from './search-reach.ts';
import { searchTerms, splitTerms, type SearchTerms } from './search-terms.ts';

/** What was found, and whether there are older stories that were not searched. */
export interface Findings {
  results: PagefindResult[];
  hasOlder: boolean;
}

/** Searches the parts of the index, of which it fetches those that a question needs. */
export interface SearchEngine {
  /** Fetches what a first question will need. */
  prepare(): Promise<void>;
  /** @param steps how far back in time to look; further, when nothing is found */
  search(query: SearchQuery, steps: number): Promise<Findings>;
}

/**
 * Opens the index.
 * @param parts newest first; at least one
 */
export function openEngine(parts: readonly [Part, ...Part[]]): SearchEngine {
  const [newest] = parts;
  const merged = new Map<string, Promise<void>>();
  let opened: Promise<PagefindInstance> | undefined;

  async function open(): Promise<PagefindInstance> {
    const file = `${folderOf(newest)}pagefind.js`;
    const { createInstance } = (await import(/* @vite-ignore */ file)) as PagefindModule;
    const instance = createInstance({ basePath: folderOf(newest), noWorker: true, ...optionsOf(newest) });
    merged.set(newest.name, instance.init());
    return instance;
  }

  async function load(wanted: readonly Part[]): Promise<PagefindInstance> {
    opened ??= open();
    const instance = await opened;
    for (const part of wanted) {
      if (!merged.has(part.name)) merged.set(part.name, instance.mergeIndex(folderOf(part), optionsOf(part)));
    }
    await Promise.all(merged.values());
    return instance;
  }

  async function search(query: SearchQuery, steps: number): Promise<Findings> {
    const { words, newestFirst, filters } = query;
    const wanted = partsWithin(parts, steps, filters['year']);
    const instance = await load(wanted);
    const results = await storiesFor(words, filters, instance);
    const hasOlder = filters['year'] === undefined && merged.size < parts.length;
    if (results.length === 0 && hasOlder) return search(query, steps + 1);
    if (newestFirst) results.sort((a, b) => (a.id < b.id ? 1 : -1));
    return { results, hasOlder };
  }

  return { prepare: async () => void (await load(partsWithin(parts, 1, undefined))), search };
}

/** The stories with all the words; when there are none, those with all the parts of words that have a mark inside. */
async function storiesFor(words: string, filters: Record<string, string>, instance: PagefindInstance) {
  const found = await storiesWith(searchTerms(words), filters, instance);
  const split = found.length === 0 ? splitTerms(words) : undefined;
  return split ? storiesWith(split, filters, instance) : found;
}

/**
 * The stories with all the words. Where a part of the index lacks a word, Pagefind goes on to the longest that the word begins
 * with (St. for storm), and each part has its own; so what it finds has to be found word by word, too.
 */
async function storiesWith(
  { terms, isPhrase }: SearchTerms,
  filters: Record<string, string>,
  instance: PagefindInstance,
): Promise<PagefindResult[]> {
  if (terms.length === 0) return [];
  const words = terms.join(' ');
  const isRun = isPhrase || (terms.length === 1 && words.includes(' '));
  // Pagefind looks for what is in quotation marks as it stands, one word after the other.
  const exact = isRun ? [] : terms.map((term) => instance.search(`"${term}"`, { filters }));
  const [all, ...each] = await Promise.all([instance.search(isRun ? `"${words}"` : words, { filters }), ...exact]);
  const found = each.map(({ results }) => new Set(results.map(({ id }) => id)));
  return all.results.filter(({ id }) => found.every((ids) => ids.has(id)));
}

function folderOf({ name }: Part): string {
  // The index is beside its page, whose address the publication may have named.
  return new URL(`${name}/`, location.href).pathname;
}

function optionsOf({ year, tag }: Part) {
  // A word of these languages is a letter in the index.
  const excerptLength = /^(?:ja|zh|th|lo|km|my)\b/.test(document.documentElement.lang) ? 80 : 30;
  return { mergeFilter: { year }, metaCacheTag: tag, excerptLength };
}
