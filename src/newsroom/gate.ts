import type { Article } from '../schema/article.ts';

/**
 * The publication gate: whether anything of a story may exist in the output at an instant. Everything that writes output
 * asks here and nowhere else.
 * @param now milliseconds since 1970
 */
export function isPublic({ status, published, embargo }: Article, now: number): boolean {
  if (status === 'draft' || status === 'killed') return false;
  return Date.parse(published) <= now && (embargo === undefined || Date.parse(embargo) <= now);
}
