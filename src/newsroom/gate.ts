import { toEpoch } from '../lib/time/instant.ts';
import { updatedAt } from './story/corrections.ts';
import type { Article } from '../schema/article.ts';

/** Why nothing of a story may exist in the output. */
export type Unpublished = 'draft' | 'scheduled' | 'embargoed';

/**
 * How a story stands at an instant. A killed story leaves a notice at its address, and no word of its own; one that was
 * killed before it came out leaves nothing.
 */
export type Standing = 'public' | 'killed' | 'never' | Unpublished;

/**
 * The publication gate: whether anything of a story may exist in the output at an instant. Everything that writes output
 * asks here and nowhere else.
 * @param now milliseconds since 1970
 */
export function standingOf(article: Article, now: number): Standing {
  const { status, published, embargo } = article;
  if (status === 'draft') return 'draft';
  if (status === 'killed') return cameOutAt(article) > now || wasKilledBefore(article) ? 'never' : 'killed';
  if (Date.parse(published) > now) return 'scheduled';
  if (embargo !== undefined && Date.parse(embargo) > now) return 'embargoed';
  return 'public';
}

/** True for a story that was killed before it came out, or at that moment, as the time of its last change says. */
export function wasKilledBefore(article: Article): boolean {
  const withdrawn = article.status === 'killed' ? updatedAt(article) : undefined;
  return withdrawn !== undefined && toEpoch(withdrawn) <= cameOutAt(article);
}

/** True for a story that may be read at an instant. */
export function isPublic(article: Article, now: number): boolean {
  return standingOf(article, now) === 'public';
}

/** When a story came out, or will: its publication or the end of its embargo, whichever is later, as the author wrote it. */
export function cameOut({ published, embargo }: Article): string {
  return embargo !== undefined && toEpoch(embargo) > toEpoch(published) ? embargo : published;
}

/** {@link cameOut} in milliseconds since 1970. */
export function cameOutAt(article: Article): number {
  return toEpoch(cameOut(article));
}

/**
 * Whether anything of an edition of a newsletter may exist in the output at an instant.
 * @param sent when it is sent, in milliseconds since 1970
 * @param now the same of the build
 */
export function editionStanding(status: 'draft' | 'published', sent: number, now: number): 'public' | Unpublished {
  if (status === 'draft') return 'draft';
  return sent > now ? 'scheduled' : 'public';
}
