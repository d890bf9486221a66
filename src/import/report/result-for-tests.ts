import type { ImportedPost, ImportResult } from '../import-result.ts';

/** The result of a small import; what is left out is empty. */
export function resultForTests(given: Partial<ImportResult> = {}): ImportResult {
  return {
    site: { system: 'wordpress', name: 'The Gazette', origin: 'https://gazette.example' },
    sources: ['gazette.xml'],
    isDryRun: false,
    posts: [],
    authors: [],
    terms: [],
    media: [],
    addresses: [],
    notes: [],
    ...given,
  };
}

/** A story that was imported. */
export function postForTests(given: Partial<ImportedPost> = {}): ImportedPost {
  return {
    id: '1',
    name: 'Pier opens',
    kind: 'story',
    status: 'published',
    oldUrl: 'https://gazette.example/2020/01/pier/',
    file: 'content/articles/2020/01/pier.md',
    address: '/2020/01/pier/',
    state: 'new',
    words: { before: 100, after: 100 },
    comments: { approved: 0, others: 0, written: 0 },
    photos: [],
    notes: [],
    ...given,
  };
}
