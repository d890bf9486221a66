import { toEpoch } from '../../lib/time/instant.ts';
import type { Article } from '../../schema/article.ts';
import type { Publication } from '../../schema/publication.ts';
import { cameOutAt } from '../gate.ts';

const DAY = 86_400_000;

/** Whether readers can comment on a story: not at all, not yet, now, or no longer. */
export type CommentsState = 'none' | 'waiting' | 'open' | 'closed';

/** When readers can comment on a story, in milliseconds since 1970; what is left out has no limit. */
export interface CommentTimes {
  opens?: number;
  closes?: number;
}

/** When readers can comment on a story, as the story or else the publication says; undefined where they never can. */
export function commentTimes(
  article: Article,
  { comments: settings }: Pick<Publication, 'comments'> = { comments: true },
): CommentTimes | undefined {
  const { comments } = article;
  if (comments === false || settings === false || article.status === 'retracted') return undefined;
  const own = comments === true ? {} : comments;
  const opens = own.opens === undefined ? undefined : toEpoch(own.opens);
  const days = own.closes ?? (settings === true ? undefined : settings.closes);
  const start = Math.max(cameOutAt(article), opens ?? 0);
  return {
    ...(opens !== undefined && opens > cameOutAt(article) && { opens }),
    ...(days !== undefined && { closes: start + Number.parseInt(days, 10) * DAY }),
  };
}

/**
 * Whether readers can comment on a story at an instant.
 * @param now milliseconds since 1970
 */
export function commentsState(
  article: Article,
  publication: Pick<Publication, 'comments'>,
  now: number,
): CommentsState {
  const times = commentTimes(article, publication);
  if (!times) return 'none';
  const { opens = now, closes = Number.POSITIVE_INFINITY } = times;
  if (now >= closes) return 'closed';
  return now < opens ? 'waiting' : 'open';
}
