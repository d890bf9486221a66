import { existsSync } from 'node:fs';
import path from 'node:path';
import { asPage, encodedPath } from '../lib/site-path.ts';
import type { Content } from '../newsroom/content.ts';
import { isPublic, standingOf } from '../newsroom/gate.ts';
import type { Newsroom, Story } from '../newsroom/newsroom.ts';
import type { FormerStory } from './published-urls.ts';
import { redirects } from '../newsroom/story/redirects.ts';
import { wordKey } from '../history/sentence-pairs.ts';
import type { SavedVersion } from '../history/story-versions.ts';
import { kindOf } from '../loader/content-kinds.ts';
import { readBlobs } from '../git/git-blobs.ts';
import type { GitContent } from '../git/git-content.ts';
import { readSavedSource } from '../history/saved-version.ts';
import { resolvePhoto } from '../schema/photo.ts';
import { addressOf } from '../newsroom/site/addresses.ts';

/** The words of a story and of its front matter. */
export type StorySource = NonNullable<SavedVersion['source']>;

/** A story that was public at a commit and whose file, or a CSV file of which, has changed since. */
export interface ChangedStory extends FormerStory {
  before: StorySource;
  /** Its file at that time, and the bytes of it. */
  saved: { file: string; bytes: Uint8Array };
  /** The story that replaces it: the same file, or a new one that has its address as an alias. */
  now?: Story | undefined;
}

/**
 * Finds the stories that were public when a commit was made and whose files, or the CSV files of whose charts, have changed since. A story that today's
 * rules cannot read does not count as public. A file that cannot be read now is left out, because it has problems of
 * its own.
 */
export function changedStories(
  root: string,
  old: GitContent,
  { content, newsroom }: { content: Content; newsroom: Newsroom },
): ChangedStory[] {
  const changed = new Set(old.changed);
  const drawn = newsroom.stories.filter(({ file, bodyTables = [] }) =>
    bodyTables.some((src) => changed.has(`content/${resolvePhoto(file, src)}`)),
  );
  const files = [...new Set([...old.changed, ...drawn.map(({ file }) => file)])].filter(
    (file) => old.blobs.has(file) && idOf(file) !== undefined,
  );
  const blobs = readBlobs(
    root,
    files.map((file) => old.blobs.get(file) ?? ''),
  );
  const stories = new Map(newsroom.stories.map((story) => [story.url, story]));
  const moved = new Map(redirects(newsroom.stories).map(({ from, to }) => [from, to]));
  const added = newsroom.stories.filter(({ file }) => !old.blobs.has(file));
  const byHeadline = new Map(added.map(({ article, file }) => [wordKey(article.headline), file]));
  return files.flatMap((file): ChangedStory[] => {
    const bytes = blobs.get(old.blobs.get(file) ?? '');
    const before = bytes && readSavedSource(file, bytes, newsroom.publication);
    if (!before || !isPublic(before.article, old.time)) return [];
    const id = idOf(file) ?? '';
    const present = content.articles.get(id)?.data.frontMatter;
    if (!present && existsSync(path.join(root, file))) return [];
    const url = addressOf('story', id);
    const successor = stories.get(moved.get(asPage(encodedPath(url))) ?? '');
    // A story that existed before has its own text: it merged this one into itself.
    const now = stories.get(url) ?? (successor && !old.blobs.has(successor.file) ? successor : undefined);
    return [
      {
        url,
        article: before.article,
        file: now?.file ?? file,
        standing: present && standingOf(present, newsroom.now),
        possibleDuplicate: byHeadline.get(wordKey(before.article.headline)),
        before,
        saved: { file, bytes },
        now,
      },
    ];
  });
}

function idOf(file: string): string | undefined {
  const found = kindOf(file.replace(/^content\//, ''));
  return found?.kind === 'articles' ? found.id : undefined;
}
