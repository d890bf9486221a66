import { existsSync } from 'node:fs';
import path from 'node:path';
import { buildTime } from '../../cache/build-time.ts';
import { readPlainFile } from '../../cache/plain-file.ts';
import { writeWhole } from '../../cache/whole-file.ts';
import { ContentError } from '../../lib/problem.ts';
import { readContent } from '../../loader/content-loader.ts';
import { commentsState } from '../../newsroom/comments/comment-times.ts';
import { isPublic } from '../../newsroom/gate.ts';
import type { Article } from '../../schema/article.ts';
import type { Comment } from '../../schema/comments/comment-file.ts';
import type { Publication } from '../../schema/publication.ts';
import { mergeComments, type NewComment } from '../../schema/yaml/comment-lines.ts';
import { UsageError } from '../options/usage-error.ts';
import { BLUESKY_API, blueskyDiscussion, blueskyKey } from './bluesky.ts';
import { mastodonDiscussion } from './mastodon.ts';
import { NetworkError, politeFetch, type Fetch } from './polite-fetch.ts';
import { commentOf, replyId, type Discussion } from './reply.ts';

/** What was asked for. */
export interface WantedComments {
  /** Files of stories; every story with a discussion when empty. */
  stories: readonly string[];
  /** Writes nothing. */
  isDry: boolean;
  /** Another address of Bluesky's API. */
  bluesky?: string;
}

/** Receives the lines of the report. */
export interface Say {
  result(text: string): void;
  failure(text: string): void;
}

/** A story whose discussions are pulled. */
interface Discussed {
  id: string;
  article: Article;
  comments: readonly Comment[];
}

/**
 * Writes the replies to the posts that stories name into the files of their comments.
 * @param root the project's root
 * @param pause milliseconds between two requests
 * @returns the exit status: 0 when every post could be read, 1 when one could not
 * @throws UsageError for a story that does not exist or names no post, ContentError when content/ has mistakes
 */
export async function pullComments(wanted: WantedComments, root: string, say: Say, pause?: number): Promise<number> {
  const { ledger, problems } = await readContent(root);
  // Comments would be written to the target of a link.
  const links = problems.filter(({ rule }) => rule === 'symbolic-link');
  if (links.length > 0) throw new ContentError(links);
  const publication = ledger.publication.get('publication')?.data;
  if (!publication) throw new ContentError(problems);
  const stories = [...ledger.articles].map(([id, { data }]): Discussed => ({
    id,
    article: data.frontMatter,
    comments: ledger.comments.get(id)?.data.comments ?? [],
  }));
  const chosen = chosenStories(wanted.stories, stories, publication);
  if (chosen.length === 0) {
    say.result('No story with open comments names a post. Write its address into `discussion` of the story.');
    return 0;
  }
  const fetch = politeFetch(`Broadsheet (+${publication.url})`, pause);
  let failures = 0;
  for (const story of chosen) {
    const pulled: NewComment[] = [];
    for (const post of story.article.discussion) {
      try {
        pulled.push(...(await commentsFrom(post, story.comments, fetch, wanted.bluesky ?? BLUESKY_API)));
      } catch (error) {
        if (!(error instanceof NetworkError)) throw error;
        say.failure(`${post}: ${error.message}`);
        failures++;
      }
    }
    say.result(write(story, pulled, root, wanted.isDry));
  }
  return failures === 0 ? 0 : 1;
}

function chosenStories(files: readonly string[], stories: readonly Discussed[], publication: Publication): Discussed[] {
  const now = buildTime();
  if (files.length === 0)
    return stories.filter(
      ({ article }) =>
        article.discussion.length > 0 && isPublic(article, now) && commentsState(article, publication, now) === 'open',
    );
  return files.map((file) => {
    const id = file
      .replaceAll('\\', '/')
      .replace(/^(?:\.?\/)?(?:content\/articles\/)?/, '')
      .replace(/\.md$/, '');
    const story = stories.find((candidate) => candidate.id === id);
    if (!story)
      throw new UsageError(`There is no story \`${file}\`. Write its file, such as content/articles/2026/11/storm.md.`);
    if (story.article.discussion.length === 0)
      throw new UsageError(`\`${file}\` names no post. Write its address into \`discussion\` of the story.`);
    return story;
  });
}

async function commentsFrom(
  post: string,
  before: readonly Comment[],
  fetch: Fetch,
  bluesky: string,
): Promise<NewComment[]> {
  const isBluesky = post.startsWith('https://bsky.app/');
  const known = before.flatMap(({ from, status }) => {
    if (from === undefined || status === 'removed') return [];
    const key = blueskyKey(from);
    return isBluesky ? (key ?? []) : key === undefined ? from : [];
  });
  const { replies, deleted }: Discussion = isBluesky
    ? await blueskyDiscussion(post, known, fetch, bluesky)
    : await mastodonDiscussion(post, known, fetch);
  const comments = replies.flatMap((reply) => commentOf(reply) ?? []);
  const ids = new Set([...comments, ...before].map(({ id }) => id));
  return [
    // An answer to something that cannot be shown is a comment of its own.
    ...comments.map(({ parent, ...comment }) =>
      parent !== undefined && ids.has(parent) ? { ...comment, parent } : comment,
    ),
    ...deleted.flatMap((key): NewComment[] => {
      const found = before.find(({ id }) => id === replyId(key));
      return found ? [{ id: found.id, time: found.time, status: 'removed' }] : [];
    }),
  ];
}

function write({ id, comments }: Discussed, pulled: readonly NewComment[], root: string, isDry: boolean): string {
  const file = `content/comments/${id}.yaml`;
  const whole = path.join(root, file);
  const before = existsSync(whole) ? readPlainFile(root, file).toString() : undefined;
  const after = mergeComments(before, pulled);
  const known = new Set(comments.map((comment) => comment.id));
  const added = pulled.filter((comment) => !known.has(comment.id)).length;
  const removed = pulled.filter((comment) => comment.status === 'removed').length;
  if (after === (before ?? '')) return `${id}: nothing new.`;
  if (!isDry) writeWhole(whole, after);
  const news = [...(added > 0 ? [`${added} new`] : []), ...(removed > 0 ? [`${removed} removed`] : [])];
  return `${id}: ${news.join(', ')} in ${file}${isDry ? ', which was not written' : ''}.`;
}
