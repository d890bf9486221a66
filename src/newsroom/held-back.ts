import type { Content } from './content.ts';
import { cameOutAt, standingOf, type Unpublished } from './gate.ts';

/** The stories that a build leaves out until later. */
export interface HeldBack {
  counts: Record<Unpublished, number>;
  /** When the next of them comes out, in milliseconds since 1970; undefined when all are drafts. */
  next?: number;
}

/**
 * Counts the stories that are not public yet. A killed story is not held back: it never comes out.
 * @param now milliseconds since 1970
 */
export function heldBack({ articles }: Pick<Content, 'articles'>, now: number): HeldBack {
  const counts = { draft: 0, scheduled: 0, embargoed: 0 };
  let next = Number.POSITIVE_INFINITY;
  for (const { data } of articles.values()) {
    const article = data.frontMatter;
    const standing = standingOf(article, now);
    if (standing === 'public' || standing === 'killed' || standing === 'never') continue;
    counts[standing]++;
    if (standing !== 'draft') next = Math.min(next, cameOutAt(article));
  }
  return { counts, ...(next < Number.POSITIVE_INFINITY && { next }) };
}
