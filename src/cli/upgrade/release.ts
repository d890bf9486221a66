import { BuildError } from '../../cache/build-error.ts';
import { askGit, runGit } from '../../git/git.ts';

/** A released version of Broadsheet. */
export interface Release {
  /** Such as `0.3.0`. */
  version: string;
  /** The commit, when it has been fetched. */
  commit: string;
}

/** A tag of a release in the list of `git ls-remote`; pre-releases have more after the numbers. */
const TAG = /refs\/tags\/v(\d+\.\d+\.\d+)$/gm;

/**
 * The versions that a repository has released, the oldest first.
 * @param from address or folder of the repository
 * @throws BuildError when it cannot be read or has none
 */
export function releasedVersions(root: string, from: string): string[] {
  const answer = askGit(root, ['ls-remote', '--tags', '--refs', from]);
  if (!answer.ok) {
    throw new BuildError(
      `The repository of Broadsheet at ${from} cannot be read: ${answer.why}. Check the address and your network, or pass another one: npm run upgrade -- --from <repository>.`,
    );
  }
  const versions = [...answer.output.toString().matchAll(TAG)].map(([, version = '']) => version);
  if (versions.length === 0) throw new BuildError(`${from} has no releases: no tag such as v1.2.0.`);
  return versions.sort(compareVersions);
}

/**
 * Fetches a release without a tag or branch of its own in this repository.
 * @throws BuildError when the repository has no such release
 */
export function fetchRelease(root: string, from: string, version: string): Release {
  const ref = `refs/broadsheet/v${version}`;
  runGit(root, ['fetch', '--quiet', '--no-tags', '--force', from, `refs/tags/v${version}:${ref}`]);
  return {
    version,
    commit: runGit(root, ['rev-parse', `${ref}^{commit}`])
      .toString()
      .trim(),
  };
}

/** Orders versions of three numbers by precedence, as https://semver.org (11) says. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a.split('.').map(Number), b.split('.').map(Number)];
  const at = left.findIndex((number, index) => number !== right[index]);
  return at < 0 ? 0 : (left[at] ?? 0) - (right[at] ?? 0);
}
