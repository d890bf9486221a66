import path from 'node:path';
import { digest } from '../lib/digest.ts';
import { memo } from '../lib/memo.ts';
import type { Histories, StoryHistory } from './history-page.ts';
import type { Newsroom, Story } from '../newsroom/newsroom.ts';
import { publishedVersions } from './story-versions.ts';
import { bodyRevision } from '../loader/settings/markdown-settings.ts';
import { readBlobs } from '../git/git-blobs.ts';
import { openGitCopy, type GitCopy } from '../git/git-copy.ts';
import { buildFolder } from '../cache/build-folder.ts';
import { monthPart, readEntries, writeEntries, type EntryParts } from '../cache/shelved-entries.ts';
import { readSavedSource } from './saved-version.ts';
import { readStoryCommits, type StoryCommit } from './story-commits.ts';

/** The number of stories whose versions are in memory at once. */
const BATCH = 2000;

const NONE: Histories = new Map();

/** The history of a story as a build worked it out. */
interface KnownHistory {
  /** Digest of the commits that it was worked out from. */
  key: string;
  history: StoryHistory;
}

/**
 * The history of the public stories, from the git repository that contains `content/`. Git is not called unless the
 * publication asks for history. When there is no repository, or only a part of one, a message says so.
 */
export function openHistories(newsroom: Newsroom): Histories {
  return newsroom.publication.history ? readHistories(newsroom, process.cwd()) : NONE;
}

const readHistories = memo((newsroom: Newsroom, root: string): Histories => {
  const copy = openGitCopy(path.join(root, 'content'));
  if ('why' in copy) {
    sayOnce(`The stories have no history pages: ${copy.why}. They are generated from the git history of content/.`);
    return NONE;
  }
  if (copy.cuts.length > 0) {
    sayOnce(
      'The history pages are incomplete, because this is a shallow clone. Run `git fetch --unshallow` to get the rest.',
    );
  }
  return historiesOf(root, copy, newsroom);
});

function historiesOf(root: string, copy: GitCopy, newsroom: Newsroom): Histories {
  const { publication, authors } = newsroom;
  const bylines = [...authors].map(([id, { name }]) => [id, name]);
  const code = bodyRevision('history/story-history.ts');
  const revision = digest(JSON.stringify([code, publication.lang, publication.timeZone, bylines]));
  const commits = readStoryCommits(root, revision, copy);
  const folder = path.join(buildFolder(root).history, 'stories');
  const known: EntryParts<KnownHistory> = readEntries(folder, revision);
  const before = new Map([...known.values()].flat());
  const histories = new Map<string, KnownHistory>();
  const unread: { story: Story; key: string; past: StoryCommit[] }[] = [];
  for (const story of newsroom.stories) {
    const past = commits.get(story.file.replace(/^content\//, '')) ?? [];
    // A story with a single commit has not changed.
    if (past.length < 2 && !past[0]?.isCut) continue;
    const key = digest(JSON.stringify(past));
    const same = before.get(story.id);
    if (same?.key === key) histories.set(story.id, same);
    else unread.push({ story, key, past });
  }
  for (let start = 0; start < unread.length; start += BATCH) {
    const batch = unread.slice(start, start + BATCH);
    const names = batch.flatMap(({ past }) => past.map(({ blob }) => blob));
    const blobs = readBlobs(copy.folder, names);
    for (const { story, key, past } of batch) histories.set(story.id, { key, history: historyOf(story, past, blobs) });
  }
  writeEntries(
    folder,
    revision,
    Map.groupBy(histories, ([id]) => monthPart(id)),
    known,
  );
  return new Map([...histories].map(([id, { history }]) => [id, history]));

  function historyOf(
    { file }: Story,
    past: readonly StoryCommit[],
    blobs: ReadonlyMap<string, Uint8Array>,
  ): StoryHistory {
    const saved = past.map(({ time, blob, isCut }) => {
      const bytes = blobs.get(blob);
      const source = bytes && readSavedSource(file, bytes, publication);
      return { saved: time, isCut, ...(source && { source }) };
    });
    const [first] = past;
    return { versions: publishedVersions(saved, { publication, authors }), ...(first?.isCut && { cut: first.time }) };
  }
}

const said = new Set<string>();

/** The dev server opens the newsroom for each page. */
function sayOnce(line: string): void {
  if (said.has(line)) return;
  said.add(line);
  console.warn(line);
}
