import path from 'node:path';
import { buildFolder } from '../cache/build-folder.ts';
import type { GitCopy } from '../git/git-copy.ts';
import { isOnMainLine, readGitLog, type FileEvent } from '../git/git-log.ts';
import { readSealed, writeSealed } from '../cache/sealed-file.ts';

/** A commit that left a story's file in a new state. */
export interface StoryCommit {
  /** When it was committed, in milliseconds since 1970. */
  time: number;
  /** The name under which git keeps the content. */
  blob: string;
  /** True where a shallow clone begins. */
  isCut: boolean;
}

/** The commits of each story, oldest first, by path of the file from `content/`. */
export type StoryCommits = ReadonlyMap<string, StoryCommit[]>;

interface Known {
  revision: string;
  head: string;
  cuts: string[];
  stories: [path: string, commits: StoryCommit[]][];
}

const STORIES = 'articles';

/**
 * Reads the commits of all stories. The result is cached up to a commit; a later build reads only the new commits.
 * @param revision digest of the code that reads history
 */
export function readStoryCommits(root: string, revision: string, copy: GitCopy): StoryCommits {
  const file = path.join(buildFolder(root).history, 'commits.json');
  const known = readSealed(file) as Known | undefined;
  const isSame = known?.revision === revision && known.cuts.join() === copy.cuts.join();
  if (isSame && known.head === copy.head) return new Map(known.stories);
  const continues = isSame && isOnMainLine(copy.folder, known.head, copy.head);
  const range = continues ? `${known.head}..${copy.head}` : copy.head;
  const stories = new Map(continues ? known.stories : []);
  for (const event of readGitLog(copy.folder, range, STORIES)) follow(stories, event, copy.cuts);
  writeSealed(file, { revision, head: copy.head, cuts: copy.cuts, stories: [...stories] } satisfies Known);
  return stories;
}

/** A deleted file ends its history: a new file of the same name starts a new one. */
function follow(stories: Map<string, StoryCommit[]>, event: FileEvent, cuts: readonly string[]): void {
  const { commit, time, path: file, from = file, blob } = event;
  const before = stories.get(from) ?? [];
  stories.delete(from);
  if (blob !== undefined) stories.set(file, [...before, { time, blob, isCut: cuts.includes(commit) }]);
}
