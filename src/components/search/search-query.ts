/** What a reader asks for; the address of the page says all of it. */
export interface SearchQuery {
  words: string;
  newestFirst: boolean;
  /** Names by what they narrow the results to. */
  filters: Record<string, string>;
}

/** What results can be narrowed to. */
export const FILTERS = ['section', 'author', 'year'] as const;

/** Reads a search from the query of an address, or from the data of the form. */
export function readQuery(params: URLSearchParams): SearchQuery {
  return {
    words: params.get('q')?.trim() ?? '',
    newestFirst: params.get('order') === 'newest',
    filters: Object.fromEntries(FILTERS.map((name) => [name, params.get(name) ?? '']).filter(([, value]) => value)),
  };
}

/** Writes a search as the query of an address, without the fields that are empty. */
export function writeQuery({ words, newestFirst, filters }: SearchQuery): string {
  const params = new URLSearchParams({ q: words, ...filters, ...(newestFirst && { order: 'newest' }) });
  return `?${params}`;
}
