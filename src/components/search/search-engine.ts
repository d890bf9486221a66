import type { PagefindInstance, PagefindModule, PagefindResult } from './pagefind-module.ts';
import type { SearchQuery } from './search-query.ts';
import { rankOf } from './search-rank.ts';
import { partsWithin, type Part } from './search-reach.ts';
import { searchTerms, splitTerms, type SearchTerms } from './search-terms.ts';
import { completions, corrections, type Vocabulary } from './search-vocabulary.ts';

/** What was found, and whether there are older stories that were not searched. */
export interface Findings {
  results: PagefindResult[];
  hasOlder: boolean;
  /** The words that were searched in place of those asked for, which no story has. */
  instead?: string;
}

/** The newest parts of the index, whose words tell what a reader may have meant. */
const KNOWN_PARTS = 3;
/** How many words are tried for one that no story has. */
const TRIED = 4;

/** Searches the parts of the index, of which it fetches those that a question needs. */
export interface SearchEngine {
  /** Fetches what a first question will need. */
  prepare(): Promise<void>;
  /**
   * A word that no story has is completed, if it is the last one, or else corrected.
   * @param steps how far back in time to look; further, when nothing is found
   * @param isTyping the question may go on: nothing is corrected, and no older stories are fetched
   */
  search(query: SearchQuery, steps: number, isTyping?: boolean): Promise<Findings>;
}

/**
 * Opens the index.
 * @param parts newest first; at least one
 */
export function openEngine(parts: readonly [Part, ...Part[]]): SearchEngine {
  const [newest] = parts;
  const merged = new Map<string, Promise<void>>();
  const rank = rankOf(parts);
  let known: Promise<Vocabulary> | undefined;
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

  async function search(query: SearchQuery, steps: number, isTyping = false): Promise<Findings> {
    const { words, newestFirst, filters } = query;
    const wanted = partsWithin(parts, steps, filters['year']);
    const instance = await load(wanted);
    const find = (asked: SearchTerms) => storiesWith(asked, filters, instance);
    const hasOlder = filters['year'] === undefined && merged.size < parts.length;
    const exact = await storiesFor(words, find);
    const found = exact.length > 0 ? { results: exact } : await nearest(words, isTyping, find);
    if (found.results.length === 0 && hasOlder && !isTyping) return search(query, steps + 1);
    const scores = new Map(found.results.map((story) => [story, rank(story)]));
    found.results.sort((a, b) => (newestFirst ? (a.id < b.id ? 1 : -1) : (scores.get(b) ?? 0) - (scores.get(a) ?? 0)));
    return { ...found, hasOlder };
  }

  /** The stories with words that are nearly those of a question. */
  async function nearest(words: string, isTyping: boolean, find: Find): Promise<Omit<Findings, 'hasOlder'>> {
    const { terms, isPhrase } = searchTerms(words);
    if (isPhrase || terms.length === 0) return { results: [] };
    const has = await Promise.all(terms.map(async (term) => (await find({ terms: [term], isPhrase })).length > 0));
    if (has.every(Boolean)) return { results: [] };
    known ??= vocabulary();
    const vocabularyNow = await known;
    const last = terms.length - 1;
    const completed = completions(terms[last] ?? '', vocabularyNow, TRIED);
    const isCompleted = completed.length > 0 && has.every((isThere, index) => isThere || index === last);
    const options = terms.map((term, index) => {
      if (has[index]) return [term];
      if (index === last && completed.length > 0) return completed;
      return isTyping ? [] : corrections(term, vocabularyNow, TRIED);
    });
    if (options.some(({ length }) => length === 0)) return { results: [] };
    const tries = Array.from({ length: Math.max(...options.map(({ length }) => length)) }, (_, turn) =>
      options.map((option) => option[turn] ?? option[0] ?? ''),
    );
    const found = await Promise.all(
      tries.map(async (tried) => ({ tried, results: await find({ terms: tried, isPhrase }) })),
    );
    const good = found.filter(({ results }) => results.length > 0);
    const [best] = good;
    // Of one story, the try that it fits best.
    const stories = new Map<string, PagefindResult>();
    for (const story of good.slice(0, isCompleted ? TRIED : 1).flatMap(({ results }) => results))
      if (story.score > (stories.get(story.id)?.score ?? -1)) stories.set(story.id, story);
    return { results: [...stories.values()], ...(best && !isCompleted && { instead: best.tried.join(' ') }) };
  }

  /** The words of the newest parts, the most frequent of each first; those of a part that cannot be fetched are not known. */
  async function vocabulary(): Promise<Vocabulary> {
    const lists = await Promise.all(
      parts.slice(0, KNOWN_PARTS).map(async (part) => {
        const answer = await fetch(`${folderOf(part)}words.txt?${part.tag}`);
        return answer.ok ? (await answer.text()).split('\n') : [];
      }),
    );
    return [...new Set(lists.flat())];
  }

  return { prepare: async () => void (await load(partsWithin(parts, 1, undefined))), search };
}

/** Finds the stories with all terms. */
type Find = (asked: SearchTerms) => Promise<PagefindResult[]>;

/** The stories with all the words; when there are none, those with all the parts of words that have a mark inside. */
async function storiesFor(words: string, find: Find): Promise<PagefindResult[]> {
  const found = await find(searchTerms(words));
  const split = found.length === 0 ? splitTerms(words) : undefined;
  return split ? find(split) : found;
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
  return { mergeFilter: { year }, metaCacheTag: tag };
}
