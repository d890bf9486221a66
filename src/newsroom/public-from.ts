import type { Article } from '../schema/article.ts';
import { cameOutAt, isPublic } from './gate.ts';

/**
 * The instant from which a story can be read, in milliseconds since 1970; infinite for one that is not to be published.
 */
export function publicFrom(article: Article): number {
  const out = cameOutAt(article);
  return isPublic(article, out) ? out : Number.POSITIVE_INFINITY;
}
