import { toEpoch } from '../lib/time/instant.ts';
import type { Article } from '../schema/article.ts';

/** Why nothing of a story may exist in the output. */
export type Unpublished = 'draft' | 'scheduled' | 'embargoed';

/** How a story stands at an instant. A killed story leaves a notice at its address, and no word of its own. */
export type Standing = 'public' | 'killed' | Unpublished;

/**
 * The publication gate: whether anything of a story may exist in the output at an instant. Everything that writes output
 * asks here and nowhere else. What was killed before it came out never was.
 * @param now milliseconds since 1970
 */
export function standingOf({ status, published, embargo }: Article, now: number): Standing {
  if (status === 'draft') return 'draft';
  if (Date.parse(published) > now) return 'scheduled';
  if (embargo !== undefined && Date.parse(embargo) > now) return 'embargoed';
  return status === 'killed' ? 'killed' : 'public';
}

/** True for a story that may be read at an instant. */
export function isPublic(article: Article, now: number): boolean {
  return standingOf(article, now) === 'public';
}

/** When a story came out, or will: its publication or the end of its embargo, whichever is later, as the author wrote it. */
export function cameOut({ published, embargo = published }: Article): string {
  return toEpoch(embargo) > toEpoch(published) ? embargo : published;
}

/** {@link cameOut} in milliseconds since 1970. */
export function cameOutAt(article: Article): number {
  return toEpoch(cameOut(article));
}
