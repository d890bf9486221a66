import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { BuildError } from '../../cache/build-error.ts';
import type { DeployHost } from './deploy-host.ts';
import { runTool } from './deploy-tool.ts';

const REMOTE = 'origin';
/** A site of an account, as opposed to one of a repository, has the repository of that name. */
const ACCOUNT_SITE = /^([\w-]+)\.github\.io$/i;
/** How the message of a deploy's commit begins, and all of it. */
const PUBLISH = 'Publish ';
const PUBLISHED = new RegExp(`^${PUBLISH}\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z$`);
/** The most that GitHub Pages publishes, in bytes: https://docs.github.com/pages/getting-started-with-github-pages/github-pages-limits */
const LARGEST_SITE = 1_000_000_000;
/** The largest file that GitHub takes, in bytes. */
const LARGEST_FILE = 100 * 1024 * 1024;

/**
 * GitHub Pages, published from a branch. The site becomes a commit of that branch without a work tree of its own, with
 * `.nojekyll`, without which folders that begin with an underscore would be missing, and `CNAME`, without which GitHub would forget the domain.
 * @param root the project's root
 * @param origin where the site is published
 */
export function pagesHost(root: string, branch: string, origin: string): DeployHost {
  const ref = `refs/heads/${branch}`;
  const git = (args: readonly string[], env: Record<string, string> = {}, input = '') =>
    runTool('git', args, { cwd: root, env, input });

  /** The commit that is online; undefined while there is no such branch. */
  function tip(): string | undefined {
    const [commit = ''] = git(['ls-remote', REMOTE, ref]).split(/\s/);
    if (commit === '') return undefined;
    git(['fetch', '--quiet', REMOTE, commit]);
    return commit;
  }

  /** Refuses a branch whose last commit is not of a deploy: the site would take the place of its files. */
  function refuseForeign(commit: string | undefined): void {
    const subject = commit === undefined ? '' : git(['log', '--format=%s', '-1', commit]);
    if (commit === undefined || PUBLISHED.test(subject)) return;
    throw new BuildError(
      `The branch ${branch} has other files than builds of this site; its last commit is “${subject}”. Name a branch that is only for the site, such as --to gh-pages; a new one is made. If nobody needs what is on ${branch}, delete it: git push ${REMOTE} --delete ${branch}.`,
    );
  }

  return {
    sendsCopies: false,
    steps: [
      `Commits the site, with .nojekyll${ACCOUNT_SITE.test(new URL(origin).hostname) ? '' : ' and CNAME'}, to the branch ${branch}.`,
      `Pushes the branch to ${REMOTE}; GitHub then publishes it.`,
    ],
    deploy({ folder, files }) {
      refuseSize(files);
      refuseSubPath(git(['remote', 'get-url', REMOTE]), origin);
      const before = tip();
      refuseForeign(before);
      const scratch = mkdtempSync(path.join(tmpdir(), 'broadsheet-pages-'));
      try {
        const index = { GIT_INDEX_FILE: path.join(scratch, 'index') };
        git([`--work-tree=${folder}`, 'add', '--all', '--force', '.'], index);
        const extra: [string, string][] = [['.nojekyll', '']];
        const { hostname } = new URL(origin);
        if (!ACCOUNT_SITE.test(hostname)) extra.push(['CNAME', `${hostname}\n`]);
        for (const [name, text] of extra) {
          const blob = git(['hash-object', '-w', '--stdin'], {}, text);
          git(['update-index', '--add', '--cacheinfo', `100644,${blob},${name}`], index);
        }
        const tree = git(['write-tree'], index);
        const parent = before === undefined ? [] : ['-p', before];
        const commit = git(['commit-tree', tree, ...parent, '-m', `${PUBLISH}${new Date().toISOString()}`]);
        git(['push', '--quiet', REMOTE, `${commit}:${ref}`]);
      } finally {
        rmSync(scratch, { recursive: true });
      }
      return ['GitHub needs a minute or two to publish the branch.'];
    },
    rollback() {
      const now = tip();
      const before = now && git(['log', '--format=%P', '-1', now]).split(' ')[0];
      if (!now || !before) throw new BuildError(`There is no build before the one that is on the branch ${branch}.`);
      git(['push', '--quiet', `--force-with-lease=${ref}:${now}`, REMOTE, `${before}:${ref}`]);
      return [
        'The branch has the build before again. GitHub needs a minute or two to publish it. Stories that were withdrawn since are public again.',
      ];
    },
  };
}

/**
 * Refuses a site below a path: links in the site begin at the root of its domain.
 * @param remote the address of the repository
 */
function refuseSubPath(remote: string, origin: string): void {
  const { hostname } = new URL(origin);
  const account = ACCOUNT_SITE.exec(hostname)?.[1];
  const repository = /([^/:]+?)(?:\.git)?\/?$/.exec(remote)?.[1] ?? '';
  if (account === undefined || repository.toLowerCase() === hostname.toLowerCase()) return;
  throw new BuildError(
    `GitHub publishes the repository ${repository} at ${origin}/${repository}/, and the site cannot be in a folder: its links begin at the root of the domain. Name the repository ${hostname}, or set up a domain of your own and write it under \`url\` in content/publication.yaml.`,
  );
}

function refuseSize(files: ReadonlyMap<string, number>): void {
  const all = [...files.values()].reduce((sum, size) => sum + size, 0);
  if (all > LARGEST_SITE)
    throw new BuildError(`The site has ${Math.ceil(all / 1e6)} MB. GitHub Pages publishes at most 1 GB.`);
  const [large] = [...files].find(([, size]) => size > LARGEST_FILE) ?? [];
  if (large !== undefined) throw new BuildError(`${large} has more than 100 MiB, which GitHub does not take.`);
}
