import { readFileSync } from 'node:fs';
import { workerTask } from '../../cache/worker-task.ts';
import type { PlannedPost, PostTables } from './planned-post.ts';
import { postText, type PostText } from './post-text.ts';

/** Posts for a worker, and the file in which it finds the tables of the import. */
interface PostsToWrite {
  tables: string;
  posts: readonly PlannedPost[];
}

/** Writes the texts of posts in a worker. */
export const postTextsTask = workerTask<typeof postTextsInWorker>(import.meta.url, 'postTextsInWorker');

let read: { file: string; tables: PostTables } | undefined;

/** {@link postText} of several posts. The tables are read once: sent with each batch, they would be copied each time. */
export function postTextsInWorker({ tables: file, posts }: PostsToWrite): PostText[] {
  if (read?.file !== file) read = { file, tables: JSON.parse(readFileSync(file, 'utf8')) as PostTables };
  const { tables } = read;
  return posts.map((post) => postText(post, tables));
}
