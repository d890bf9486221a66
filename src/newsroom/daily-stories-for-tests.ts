import type { StoryForTests } from './newsroom-for-tests.ts';

/** Stories of a section, at most 28, one a day back from Nov. 28, 2026: `2026/11/news-0` is the newest. */
export function dailyStories(section: string, count: number, fields: Partial<StoryForTests> = {}): StoryForTests[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `2026/11/${section}-${index}`,
    section,
    published: `2026-11-${String(28 - index).padStart(2, '0')}T00:00:00Z`,
    ...fields,
  }));
}
