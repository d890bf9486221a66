/** Ids of the sections, in the order of the navigation. */
export const SECTIONS = 'news business culture sports opinion science travel livewire'.split(' ');

/** The section whose stories are the Livewire. */
export const WIRE = 'livewire';

/** Ids of the authors. The first twelve hold the roles of the masthead, so their names stand on every page. */
export const AUTHORS = Array.from({ length: 40 }, (_, index) => `author-${String(index + 1).padStart(2, '0')}`);

/** Ids of the topics, the most frequent first. */
export const TAGS = Array.from({ length: 120 }, (_, index) => `topic-${index + 1}`);

/** What stands on every page of the benchmark's newspaper. Each system is told it in its own way. */
export const PUBLICATION = {
  name: 'The Benchmark',
  description: 'A newspaper of many stories',
  origin: 'https://bench.example',
  language: 'en-US',
  timeZone: 'America/New_York',
  letters: 'letters@bench.example',
  role: 'Reporter',
  newsletter: {
    name: 'The Memo',
    pitch: 'Start your day with The Memo',
    frequency: 'Weekdays',
    username: 'bench',
  },
  masthead: AUTHORS.slice(0, 12).map((author, index) => ({ role: `Role ${index + 1}`, author })),
};

/** The instant at which every system builds: the same as Broadsheet's `BUILD_TIME`. */
export const BUILD_TIME = '2026-11-23T12:00:00Z';

/** The name of an author of the corpus. */
export function authorName(id: string): string {
  return `Alex ${id.replace('author-', 'Writer ')}`;
}
