import type { Article } from '../schema/article.ts';
import { isPublic } from './gate.ts';

/**
 * The instant from which a story can be read, in milliseconds since 1970; infinite for one that is not to be published.
 * The gate decides: it is asked about the moments that a story names.
 */
export function publicFrom(article: Article): number {
  const moments = [article.published, article.embargo ?? article.published].map((moment) => Date.parse(moment));
  const latest = Math.max(...moments);
  return isPublic(article, latest) ? latest : Number.POSITIVE_INFINITY;
}
