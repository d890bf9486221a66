/** What is used here of `pagefind.js`, which lies beside the index and not in the bundle. */
export interface PagefindModule {
  createInstance(options: PagefindOptions): PagefindInstance;
}

/** See https://pagefind.app/docs/search-config/ */
export interface PagefindOptions {
  basePath?: string;
  /** The worker would be one more script to fetch, and under a policy of its own. */
  noWorker?: boolean;
  /** Part of the address of `pagefind-entry.json`. */
  metaCacheTag?: string;
  /** Words in an excerpt. */
  excerptLength?: number;
  /** What results of this index count as in filters. */
  mergeFilter?: Record<string, string>;
}

/** A searchable index with those that were merged into it. */
export interface PagefindInstance {
  init(): Promise<void>;
  mergeIndex(path: string, options: PagefindOptions): Promise<void>;
  search(words: string, options: { filters: Record<string, string> }): Promise<{ results: PagefindResult[] }>;
}

/** A story that was found; what it says is fetched when it is asked for. */
export interface PagefindResult {
  /** Sorts by age, in any part of the index. */
  id: string;
  data(): Promise<FoundStory>;
}

/** What the index holds of a story. */
export interface FoundStory {
  url: string;
  /** Text around the words, in HTML with `<mark>`; nothing else of it is markup. */
  excerpt: string;
  meta: { title: string; section: string; date: string; time: string; byline: string };
}
