import { BuildError } from '../../cache/build-error.ts';
import { askGit } from '../../git/git.ts';
import { textAt } from '../../git/git-tree.ts';
import { nearestWord } from '../../lib/text/nearest-word.ts';
import { compareVersions } from './release.ts';

/** The version of Broadsheet that the last commit contains. */
export function versionInUse(root: string): string {
  const text = textAt(root, 'HEAD', 'package.json');
  const { version } = JSON.parse(text ?? '{}') as { version?: string };
  if (version === undefined) {
    throw new BuildError(
      'package.json of the last commit has no `version`. Broadsheet needs the version in use to tell your changes from its own: write it there, such as "version": "0.2.0", and commit it.',
    );
  }
  return version;
}

/** The repository of Broadsheet: the remote `upstream`, else `repository` in `package.json`. */
export function upstreamOf(root: string): string {
  const remote = askGit(root, ['remote', 'get-url', 'upstream']);
  if (remote.ok) return remote.output.toString().trim();
  const { repository } = JSON.parse(textAt(root, 'HEAD', 'package.json') ?? '{}') as {
    repository?: string | { url?: string };
  };
  const url = typeof repository === 'string' ? repository : repository?.url;
  if (url !== undefined) return url.replace(/^git\+/, '');
  throw new BuildError(
    'The repository of Broadsheet is not known. Pass it once: npm run upgrade -- --from <repository>. To keep it: git remote add upstream <repository>.',
  );
}

/**
 * Chooses the version to upgrade to.
 * @param asked as it was asked for; undefined for the newest
 * @param current the version in use
 * @param released the versions of the repository, the oldest first
 * @throws BuildError when the repository lacks one of the two versions, or when the version in use is newer
 */
export function chosenVersion(
  asked: string | undefined,
  current: string,
  released: readonly string[],
  upstream: string,
): string {
  const wanted = asked?.replace(/^v/, '') ?? released.at(-1) ?? current;
  if (!released.includes(wanted)) {
    const near = nearestWord(wanted, released);
    throw new BuildError(
      `${upstream} has no version ${wanted}${near === undefined ? '' : `; did you mean ${near}?`}. Its versions: ${released.join(', ')}.`,
    );
  }
  if (compareVersions(wanted, current) < 0) {
    throw new BuildError(
      asked === undefined
        ? `Broadsheet ${current} is in use, which is newer than ${wanted}, the newest version in ${upstream}.`
        : `Broadsheet ${current} is in use, which is newer than ${wanted}. To take an upgrade back, use git revert.`,
    );
  }
  if (released.includes(current)) return wanted;
  throw new BuildError(
    `${upstream} has no version ${current}, which package.json names. Without it, your changes cannot be told from Broadsheet's own. Its versions: ${released.join(', ')}.`,
  );
}
