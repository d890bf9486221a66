import { execFileSync } from 'node:child_process';
import { beforeEach, describe, expect, test } from 'vitest';
import { deployedPaper } from './paper-for-tests.ts';

const { at, edit, build, deploy } = deployedPaper();

describe('GitHub Pages', () => {
  const git = (...words: string[]) => execFileSync('git', words, { cwd: at(''), encoding: 'utf8' }).trim();
  const published = (file: string) => git('-C', at('remote.git'), 'show', `gh-pages:${file}`);

  beforeEach(() => {
    git('init', '--quiet', '--bare', 'remote.git');
    git('init', '--quiet');
    git('config', 'user.name', 'Test');
    git('config', 'user.email', 'test@ledger.example');
    git('remote', 'add', 'origin', at('remote.git'));
  });

  test('get the site as a commit, with what they need besides, and the build before on request', async () => {
    expect(await deploy('pages', '--to', 'gh-pages', '--yes')).toMatchObject({ status: 0 });
    expect(git('-C', at('remote.git'), 'ls-tree', '-r', '--name-only', 'gh-pages').split('\n').sort()).toEqual([
      '.nojekyll',
      '2026/11/a/index.html',
      'CNAME',
      '_astro/a.css',
      '_redirects',
      'index.html',
      'rss.xml',
    ]);
    expect(published('CNAME')).toBe('small.example');
    build({ 'index.html': 'new' });
    expect((await deploy('pages', '--to', 'gh-pages', '--yes')).status).toBe(0);
    expect(published('index.html')).toBe('new');
    expect((await deploy('pages', '--to', 'gh-pages', '--rollback', '--yes')).status).toBe(0);
    expect(published('index.html')).toBe('home');
    expect((await deploy('pages', '--to', 'gh-pages', '--rollback', '--yes')).text).toContain(
      'There is no build before',
    );
    // Neither the work tree nor the index of the newsroom has anything of it.
    expect(git('diff', '--cached', '--name-only')).toBe('');
  });

  test('are not put in place of other files of the newsroom', async () => {
    git('commit', '--quiet', '--allow-empty', '--message', 'Write about the harbor');
    git('push', '--quiet', 'origin', 'HEAD:main');
    expect(await deploy('pages', '--to', 'main', '--yes')).toEqual({
      status: 'BuildError',
      text: expect.stringContaining('its last commit is “Write about the harbor”'),
    });
    expect(git('-C', at('remote.git'), 'log', '--format=%s', 'main')).toBe('Write about the harbor');
  });

  test('are refused below a path, because links begin at the root of the domain', async () => {
    edit(/^url:.*$/m, 'url: https://ledger.github.io');
    expect(await deploy('pages', '--to', 'gh-pages', '--yes')).toEqual({
      status: 'BuildError',
      text: expect.stringContaining('GitHub publishes the repository remote at https://ledger.github.io/remote/'),
    });
  });
});
