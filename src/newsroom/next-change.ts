import { commentsCloseAt } from './comments.ts';
import type { Content } from './content.ts';
import { cameOutAt, standingOf } from './gate.ts';
import type { Article } from '../schema/article.ts';

/** Why the output will change without anybody changing the content. It names no story: the file may be read by anyone. */
export type ChangeReason = 'publication' | 'embargo' | 'comments';

/** The next instant at which a build of the same content would give another site. */
export interface NextChange {
  /** RFC 3339, in UTC. */
  at: string;
  reasons: ChangeReason[];
}

/**
 * When the output would next change by itself: a story comes out, an embargo ends, letters to a story close.
 * @param now milliseconds since 1970
 * @returns undefined when time alone changes nothing any more
 */
export function nextChange({ articles }: Pick<Content, 'articles'>, now: number): NextChange | undefined {
  let next = Number.POSITIVE_INFINITY;
  let reasons = new Set<ChangeReason>();
  for (const { data } of articles.values()) {
    for (const [instant, reason] of changesOf(data.frontMatter)) {
      if (instant <= now || instant > next) continue;
      if (instant < next) reasons = new Set();
      next = instant;
      reasons.add(reason);
    }
  }
  return reasons.size === 0 ? undefined : { at: new Date(next).toISOString(), reasons: [...reasons].sort() };
}

/** Every instant at which a story looks different from before. */
function changesOf(article: Article): [instant: number, reason: ChangeReason][] {
  if (article.status === 'draft') return [];
  const cameOut = cameOutAt(article);
  const out: [number, ChangeReason] = [cameOut, cameOut > Date.parse(article.published) ? 'embargo' : 'publication'];
  const close = commentsCloseAt(article);
  const isRead = close !== undefined && standingOf(article, close) === 'public';
  return isRead ? [out, [close, 'comments']] : [out];
}
