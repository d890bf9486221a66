import { formatProblem } from '../../lib/problem.ts';
import { withOffset } from '../../lib/time/zoned-instant.ts';
import { mergeComments, type NewComment } from '../../schema/yaml/comment-lines.ts';
import { commentFileOf } from '../content/published-comments.ts';
import { storyIdAt } from '../content/stories.ts';
import type { Post } from '../store/post.ts';
import type { Store } from '../store/store.ts';
import { letterStory } from './letter-story.ts';

/** A file of `content/` as it is to be. */
export interface PulledFile {
  /** Path from the project's root. */
  file: string;
  text: string;
}

/** What a pull does. */
export interface PullPlan {
  files: PulledFile[];
  /** The posts and the removals that are part of the content afterwards. */
  posts: Post[];
  removals: string[];
  /** What could not be written, and why. */
  problems: string[];
  /** The posts that are on the branch of a pull request and not in the content. */
  onBranches: Post[];
}

/** What a plan depends on besides the store. */
export interface PullContext {
  timeZone: string;
  /** The section of letters to the editor. */
  section: string;
  /** The text of a file, by its path from the project's root; undefined where there is none. */
  read: (file: string) => string | undefined;
  /** Whether what is on the branch of a pull request, and not in the content, is brought again. */
  again?: boolean;
}

/** What has to be written so that approved posts are part of the content, and removed ones are not. */
export function pullPlan({ posts, removals }: Pick<Store, 'posts' | 'removals'>, context: PullContext): PullPlan {
  const onBranches = posts.onBranches().filter((post) => !isInContent(post, context));
  const plan: PullPlan = { files: [], posts: [], removals: [], problems: [], onBranches };
  const approved = [...(context.again ? onBranches : []), ...posts.approved()];
  const removed = removals.waiting();
  const comments = approved.filter(({ kind }) => kind === 'comment');
  const stories = new Set([...comments, ...removed].flatMap(({ story }) => storyIdAt(story) ?? []));
  for (const story of stories) {
    const isOfStory = ({ story: sitePath }: { story: string }) => storyIdAt(sitePath) === story;
    const gone = removed.filter(isOfStory).map(({ id }) => id);
    addComments(plan, story, comments.filter(isOfStory), gone, context);
  }
  for (const letter of approved.filter(({ kind }) => kind === 'letter')) addLetter(plan, letter, context);
  return plan;
}

function addComments(
  plan: PullPlan,
  story: string,
  comments: readonly Post[],
  removed: readonly string[],
  { read, timeZone }: PullContext,
): void {
  const file = commentFileOf(story);
  const before = read(file);
  const known = idsIn(before);
  const ids = new Set([...known, ...comments.map(({ id }) => id)]);
  // One that is not in the file may be on the branch of a pull request: its removal waits until it is in the file.
  const gone = removed.filter((id) => known.has(id));
  const added = comments
    .filter(({ id }) => !removed.includes(id))
    .map((post) => newComment(post, timeZone, ids))
    .concat(gone.map((id) => ({ id, time: '', status: 'removed' })));
  try {
    const text = mergeComments(before, added);
    if (text !== '' && text !== before) plan.files.push({ file, text });
    plan.posts.push(...comments);
    plan.removals.push(...gone);
  } catch (error) {
    plan.problems.push(`${file}: ${(error as Error).message}`);
  }
}

/** The ids of the comments in a file. */
function idsIn(text = ''): Set<string> {
  return new Set([...text.matchAll(/\bid: ['"]?([a-z0-9]{4,32})\b/g)].map(([, id]) => id ?? ''));
}

/** A letter that an editor gave another file name is not found. */
function isInContent(post: Post, { read, section, timeZone }: PullContext): boolean {
  if (post.kind === 'comment') return idsIn(read(commentFileOf(storyIdAt(post.story) ?? ''))).has(post.id);
  const story = letterStory(post, section, timeZone);
  return story.ok && read(story.value.file) !== undefined;
}

/**
 * A comment as its file has it. An answer to a comment that was never published becomes a comment of its own.
 * @param ids of the comments that can be answered
 */
function newComment(post: Post, timeZone: string, ids: ReadonlySet<string>): NewComment {
  const { id, name, time, text, parent, pick } = post;
  return {
    id,
    name,
    time: withOffset(time, timeZone),
    text,
    ...(parent !== undefined && ids.has(parent) && { parent }),
    ...(pick && { pick: true as const }),
  };
}

/** A file that is there already was pulled before, and may have been edited. */
function addLetter(plan: PullPlan, letter: Post, { read, section, timeZone }: PullContext): void {
  const story = letterStory(letter, section, timeZone);
  if (!story.ok) {
    plan.problems.push(`Letter ${letter.id}:\n${story.problems.map(formatProblem).join('\n\n')}`);
    return;
  }
  if (read(story.value.file) === undefined) plan.files.push(story.value);
  plan.posts.push(letter);
}
