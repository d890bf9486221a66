import { toEpoch } from '../lib/time/instant.ts';
import { updatedAt } from './story/corrections.ts';
import type { Story } from './newsroom.ts';

const known = new WeakMap<Story, number>();

/**
 * When readers last got something new from a story: its coming out, its update or its latest correction, in milliseconds
 * since 1970.
 */
export function lastChange(story: Story): number {
  const before = known.get(story);
  if (before !== undefined) return before;
  const updated = updatedAt(story.article);
  const changed = updated === undefined ? story.epoch : Math.max(story.epoch, toEpoch(updated));
  known.set(story, changed);
  return changed;
}

/** The latest change of some stories; undefined for none. */
export function latestChange(stories: Iterable<Story>): number | undefined {
  let latest: number | undefined;
  for (const story of stories) latest = Math.max(latest ?? 0, lastChange(story));
  return latest;
}
