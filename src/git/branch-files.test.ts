import { expect, test } from 'vitest';
import { branchFiles } from './branch-files.ts';
import { repositoryForTests } from './repository-for-tests.ts';

test('branches tell what they change in a folder, the latest first, until they are merged', () => {
  const { folder, commit, git, remove } = repositoryForTests();
  commit('2026-11-20T10:00:00Z', { 'content/a.md': 'A', 'src/a.ts': 'a' });
  git(['checkout', '-q', '-b', 'cms/articles/a']);
  commit('2026-11-21T10:00:00Z', { 'content/a.md': 'A, edited', 'content/b.md': 'B', 'src/a.ts': 'b' });
  git(['checkout', '-q', '-b', 'code', 'main']);
  commit('2026-11-22T10:00:00Z', { 'src/a.ts': 'c' });
  git(['checkout', '-q', 'main']);
  // As if it had been pushed.
  git(['update-ref', 'refs/remotes/origin/cms/articles/a', 'cms/articles/a']);
  expect(branchFiles(folder, 'content')).toEqual([
    {
      branch: 'cms/articles/a',
      author: 'An Editor',
      time: '2026-11-21T10:00:00+00:00',
      files: ['content/a.md', 'content/b.md'],
    },
  ]);
  git(['merge', '-q', 'cms/articles/a']);
  expect(branchFiles(folder, 'content')).toEqual([]);
  remove();
  expect(branchFiles(folder, 'content')).toEqual([]);
});
