import { memo } from '../../lib/memo.ts';
import type { Author } from '../../schema/author.ts';
import type { Newsroom, Story } from '../newsroom.ts';
import type { CommentSources } from './comment-section.ts';
import { commentsState } from './comment-times.ts';

/** Gathers what the comments section of a story is made from. */
export function commentSources({ id, article }: Pick<Story, 'id' | 'article'>, newsroom: Newsroom): CommentSources {
  const comments = newsroom.comments.get(id);
  const authors = comments && answeringAuthors(newsroom, id);
  return {
    state: commentsState(article, newsroom.publication, newsroom.now),
    ...(comments && { comments }),
    ...(authors && authors.size > 0 && { authors }),
  };
}

/** Those who answer for the newsroom. */
const answeringAuthors = memo(({ comments, authors }: Newsroom, id: string): ReadonlyMap<string, Author> => {
  const ids = new Set(comments.get(id)?.list.flatMap(({ author }) => author ?? []));
  return new Map(
    [...ids].flatMap((author) => {
      const found = authors.get(author);
      return found ? [[author, found] as const] : [];
    }),
  );
});
