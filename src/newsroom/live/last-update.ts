import type { Article } from '../../schema/article.ts';
import { updatedAt } from '../story/corrections.ts';
import { isLive } from '../story/story-label.ts';

/**
 * A story whose `updated` is when readers last got something new from it. Of a live story, that is the time of its newest
 * update or the end of its coverage, where either is later than the time in its front matter.
 * @param updates the moments of the updates in its body, RFC 3339
 * @param now the instant of the build, in milliseconds since 1970; a later time has not come yet
 * @returns the same object where nothing is later
 */
export function withLastUpdate(article: Article, updates: readonly string[] | undefined, now: number): Article {
  const { type, published, updated = published, ended } = article;
  if (type !== 'live') return article;
  let last = updated;
  for (const moment of [...(updates ?? []), ...(ended === undefined ? [] : [ended])])
    if (Date.parse(moment) > Date.parse(last) && Date.parse(moment) <= now) last = moment;
  return last === updated ? article : { ...article, updated: last };
}

/** When a live story whose coverage goes on was last updated; undefined for other stories. */
export function runningUpdate(article: Article): string | undefined {
  return isLive(article) ? updatedAt(article) : undefined;
}
