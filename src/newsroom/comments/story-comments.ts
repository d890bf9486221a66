import type { Comment, CommentFile } from '../../schema/comments/comment-file.ts';
import type { Publication } from '../../schema/publication.ts';
import type { ContentEntry } from '../content.ts';
import type { Story } from '../newsroom.ts';

/** The comments of a story that readers may see. */
export interface StoryComments {
  /** Digest of their file. */
  digest: string;
  list: readonly Comment[];
}

/**
 * The comments of stories, by id of the story. Only a story that may be read has any: one that is killed, retracted, held
 * back or without comments leaves none of them anywhere.
 * @param stories those that the gate lets through
 */
export function storyComments(
  files: ReadonlyMap<string, ContentEntry<CommentFile>>,
  stories: readonly Story[],
  { comments }: Pick<Publication, 'comments'>,
): Map<string, StoryComments> {
  if (files.size === 0 || comments === false) return new Map();
  return new Map(
    stories.flatMap(({ id, article }) => {
      const file = files.get(id);
      if (!file || article.status === 'retracted' || article.comments === false) return [];
      return [[id, { digest: file.digest, list: file.data.comments }] as const];
    }),
  );
}

/** How many comments readers see, those that were removed left out. */
export function commentCount({ list }: StoryComments): number {
  return list.filter(({ status }) => status !== 'removed').length;
}
