import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readBlobs } from '../git/git-blobs.ts';
import { openGitCopy, type GitCopy } from '../git/git-copy.ts';
import { repositoryForTests, type RepositoryForTests } from '../git/repository-for-tests.ts';
import { readStoryCommits } from './story-commits.ts';

const STORY = 'content/articles/2026/11/road.md';
const KEY = 'articles/2026/11/road.md';
const TEXT = 'The road is closed.\nThe storm took a part of it.\nNobody was hurt.\n';

let repository: RepositoryForTests;

beforeEach(() => {
  repository = repositoryForTests();
});
afterEach(() => repository.remove());

function copyOf(folder: string): GitCopy {
  const copy = openGitCopy(path.join(folder, 'content'));
  if ('why' in copy) throw new Error(copy.why);
  return copy;
}

/** The instants and the contents of a file’s commits, oldest first. */
function commitsOf(key = KEY, folder = repository.folder): string[] {
  const copy = copyOf(folder);
  const commits = readStoryCommits(folder, 'revision', copy).get(key) ?? [];
  const blobs = readBlobs(
    copy.folder,
    commits.map(({ blob }) => blob),
  );
  return commits.map(({ time, blob, isCut }) => {
    const [line] = Buffer.from(blobs.get(blob) ?? '')
      .toString()
      .split('\n');
    return `${new Date(time).toISOString().slice(0, 16)}${isCut ? ' cut' : ''} ${line}`;
  });
}

describe('the commits of a story', () => {
  test('are those that touched its file, at the time of the committer', () => {
    repository.commit('2026-11-01T10:00:00-05:00', { [STORY]: TEXT });
    repository.commit('2026-11-02T10:00:00-05:00', { 'content/articles/2026/11/other.md': 'Else.' });
    repository.commit('2026-11-03T10:00:00-05:00', { [STORY]: `${TEXT}More.` });
    expect(commitsOf()).toEqual(['2026-11-01T15:00 The road is closed.', '2026-11-03T15:00 The road is closed.']);
  });

  test('go back before a renaming', () => {
    repository.commit('2026-11-01T10:00:00Z', { 'content/articles/2026/11/old.md': TEXT });
    repository.commit('2026-11-02T10:00:00Z', {
      'content/articles/2026/11/old.md': null,
      [STORY]: TEXT.replace('The road is', 'Coast road'),
    });
    expect(commitsOf()).toEqual(['2026-11-01T10:00 The road is closed.', '2026-11-02T10:00 Coast road closed.']);
    expect(commitsOf('articles/2026/11/old.md')).toEqual([]);
  });

  test('start again with a file that replaces a deleted one', () => {
    repository.commit('2026-11-01T10:00:00Z', { [STORY]: TEXT });
    repository.commit('2026-11-02T10:00:00Z', { [STORY]: null });
    repository.commit('2026-11-03T10:00:00Z', { [STORY]: 'Another story.\n' });
    expect(commitsOf()).toEqual(['2026-11-03T10:00 Another story.']);
  });

  test('are not those of a branch, which counts when it is merged', () => {
    repository.commit('2026-11-01T10:00:00Z', { [STORY]: TEXT });
    repository.git(['switch', '--quiet', '--create', 'desk']);
    repository.commit('2026-11-02T10:00:00Z', { [STORY]: `A wrong word.\n${TEXT}` });
    repository.commit('2026-11-03T10:00:00Z', { [STORY]: `A right word.\n${TEXT}` });
    repository.git(['switch', '--quiet', 'main']);
    repository.commit('2026-11-04T10:00:00Z', { 'content/articles/2026/11/other.md': 'Else.' });
    repository.git(['merge', '--quiet', '--no-ff', '--message=Merge', 'desk'], '2026-11-05T10:00:00Z');
    expect(commitsOf()).toEqual(['2026-11-01T10:00 The road is closed.', '2026-11-05T10:00 A right word.']);
  });

  test('are found whatever their path is, and in a project that is a folder of its repository', () => {
    const strange = 'content/articles/2026/11/ä "b"\tc.md';
    repository.commit('2026-11-01T10:00:00Z', { [`site/${strange}`]: 'Strange.', [`${STORY}`]: TEXT });
    expect(commitsOf(strange.slice('content/'.length), path.join(repository.folder, 'site'))).toEqual([
      '2026-11-01T10:00 Strange.',
    ]);
  });

  test('of a shallow clone begin with its cut, unless the story is younger', () => {
    repository.commit('2026-11-01T10:00:00Z', { [STORY]: TEXT });
    repository.commit('2026-11-02T10:00:00Z', { 'content/articles/2026/11/other.md': 'Else.' });
    repository.commit('2026-11-03T10:00:00Z', { 'content/articles/2026/11/young.md': 'Young.' });
    const clone = path.join(repository.folder, 'clone');
    execFileSync('git', ['clone', '--quiet', '--depth=2', `file://${repository.folder}`, clone], { stdio: 'pipe' });
    expect(commitsOf(KEY, clone)).toEqual(['2026-11-02T10:00 cut The road is closed.']);
    expect(commitsOf('articles/2026/11/young.md', clone)).toEqual(['2026-11-03T10:00 Young.']);
    execFileSync('git', ['fetch', '--quiet', '--unshallow'], { cwd: clone, stdio: 'pipe' });
    expect(commitsOf(KEY, clone)).toEqual(['2026-11-01T10:00 The road is closed.']);
  });
});

describe('what is kept of the commits', () => {
  const kept = () => path.join(repository.folder, '.broadsheet/history/commits.json');

  test('is left alone while there is no new one, and goes on with those that come', () => {
    repository.commit('2026-11-01T10:00:00Z', { '.gitignore': '.broadsheet', [STORY]: TEXT });
    commitsOf();
    const written = statSync(kept()).mtimeMs;
    expect(commitsOf()).toHaveLength(1);
    expect(statSync(kept()).mtimeMs).toBe(written);
    repository.commit('2026-11-02T10:00:00Z', { [STORY]: `${TEXT}More.` });
    repository.commit('2026-11-03T10:00:00Z', { [STORY]: null, 'content/articles/2026/11/new.md': TEXT });
    expect(commitsOf()).toEqual([]);
    expect(commitsOf('articles/2026/11/new.md')).toHaveLength(3);
  });

  test('is forgotten when the commits were rewritten or another branch is checked out', () => {
    repository.commit('2026-11-01T10:00:00Z', { '.gitignore': '.broadsheet', [STORY]: TEXT });
    repository.git(['switch', '--quiet', '--create', 'desk']);
    repository.commit('2026-11-02T10:00:00Z', { [STORY]: `On the desk.\n${TEXT}` });
    expect(commitsOf()).toHaveLength(2);
    repository.git(['switch', '--quiet', 'main']);
    repository.git(['merge', '--quiet', '--no-ff', '--message=Merge', 'desk'], '2026-11-03T10:00:00Z');
    expect(commitsOf()).toEqual(['2026-11-01T10:00 The road is closed.', '2026-11-03T10:00 On the desk.']);
    repository.git(['reset', '--quiet', '--hard', 'HEAD~1']);
    expect(commitsOf()).toEqual(['2026-11-01T10:00 The road is closed.']);
  });
});

test('a folder that git does not know, or knows nothing of, has a reason', () => {
  const empty = repositoryForTests();
  expect(openGitCopy(empty.folder)).toEqual({ why: 'nothing has been committed yet' });
  empty.git(['config', 'core.repositoryformatversion', '99']);
  expect(openGitCopy(empty.folder)).toHaveProperty('why');
  empty.remove();
});
