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
  /** Sorts by age, in any part of the index. The id of a wire story ends with a mark: `src/search/wire-mark.ts`. */
  id: string;
  /** How well it fits. */
  score: number;
  data(): Promise<FoundStory>;
}

/** What the index holds of a story. */
export interface FoundStory {
  url: string;
  raw_content: string;
  locations: number[];
  headlineWords: number;
  /** Its photo, small and cropped to 3:2. */
  picture?: { src: string; avif?: string; width: number; height: number };
  meta: { title: string; section: string; date: string; time: string; byline: string };
}
