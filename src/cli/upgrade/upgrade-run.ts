import { existsSync } from 'node:fs';
import path from 'node:path';
import { BuildError } from '../../cache/build-error.ts';
import { askGit, runGit } from '../../git/git.ts';
import { installAndBuild } from './upgraded-site.ts';
import { chosenVersion, upstreamOf, versionInUse } from './chosen-version.ts';
import { fetchRelease, releasedVersions } from './release.ts';
import { planUpgrade, type UpgradePlan } from './upgrade-plan.ts';

/** The inputs of an upgrade. */
export interface UpgradeRequest {
  root: string;
  /** The newest when left out. */
  version: string | undefined;
  /** The repository of Broadsheet. */
  from: string | undefined;
  isDryRun: boolean;
  print: (line: string) => void;
}

/** The files of a list that are shown. */
const SHOWN = 10;

/**
 * Upgrades the project to another version of Broadsheet: merges it, commits it on a branch of its own, installs its
 * packages, and checks and builds the site.
 * @returns the exit status: 0 when the upgraded site builds or nothing is to do
 * @throws BuildError before anything is changed, when the upgrade is not possible
 */
export function runUpgrade(request: UpgradeRequest): number {
  const { root, isDryRun, print } = request;
  refuseUnsavedChanges(root);
  refuseUnknownCommitter(root);
  const current = versionInUse(root);
  const upstream = request.from ?? upstreamOf(root);
  const released = releasedVersions(root, upstream);
  const wanted = chosenVersion(request.version, current, released, upstream);
  if (wanted === current) {
    print(`Broadsheet ${current} is in use already. Nothing was changed.`);
    return 0;
  }
  print(`Broadsheet ${current} → ${wanted}, from ${upstream}`);
  const plan = planUpgrade(root, fetchRelease(root, upstream, current), fetchRelease(root, upstream, wanted));
  report(plan, current, wanted, print);
  print(runGit(root, ['diff', '--shortstat', 'HEAD', plan.tree]).toString().trim());
  refuseFilesInTheWay(root, plan.tree);
  if (isDryRun) return 0;
  const branch = `upgrade-${wanted}`;
  const before = runGit(root, ['rev-parse', 'HEAD']).toString().trim();
  const home = askGit(root, ['symbolic-ref', '--quiet', '--short', 'HEAD']);
  // Without a branch, git calls the commit detached.
  const back = home.ok ? home.output.toString().trim() : `--detach ${before.slice(0, 12)}`;
  commit(root, plan, branch, `Upgrade Broadsheet from ${current} to ${wanted}`);
  print(`The upgrade is a commit on the branch ${branch}. To look at it: git show --stat`);
  if (!installAndBuild(root, before)) {
    print(
      `The upgraded site has problems; they are listed above. Mend them on the branch ${branch}, or go back: git switch ${back}, then npm ci.`,
    );
    return 1;
  }
  print(`The upgraded site is in dist/. To publish it: git switch ${back}, then git merge ${branch}.`);
  return 0;
}

/** Uncommitted changes would be mixed with those of the upgrade. */
function refuseUnsavedChanges(root: string): void {
  const status = runGit(root, ['status', '--porcelain', '--untracked-files=no']).toString().trimEnd();
  if (status === '') return;
  throw new BuildError(
    `These files have changes that are not committed:\n${shortened(status.split('\n'))}\nCommit them or take them back, then upgrade.`,
  );
}

/** The upgrade is a commit, for which git wants a name. */
function refuseUnknownCommitter(root: string): void {
  if (askGit(root, ['var', 'GIT_COMMITTER_IDENT']).ok) return;
  throw new BuildError(
    'git does not know who you are, and the upgrade is a commit. Tell it: git config user.name "Your Name", and git config user.email you@example.com.',
  );
}

/** Refuses an upgrade that would overwrite files outside git. Git itself overwrites ignored files without a warning. */
function refuseFilesInTheWay(root: string, tree: string): void {
  const added = runGit(root, ['diff', '--name-only', '--no-renames', '--diff-filter=A', '-z', 'HEAD', tree]).toString();
  const taken = added.split('\0').filter((file) => file !== '' && existsSync(path.join(root, file)));
  if (taken.length === 0) return;
  throw new BuildError(
    `The upgrade adds files where you have some that are not in git:\n${shortened(taken.map((file) => `  ${file}`))}\nNothing was changed. Move them to another place, then upgrade.`,
  );
}

function report(plan: UpgradePlan, current: string, wanted: string, print: (line: string) => void): void {
  const { entries, ownChanges, adopted, overridden } = plan;
  if (entries.text !== '') print(`\n${entries.text}\n`);
  if (entries.overrides !== '') print(`Your overrides have to follow:\n${entries.overrides}\n`);
  const list = (title: string, files: readonly string[]) => {
    if (files.length > 0) print(`${title}\n${shortened(files.map((file) => `  ${file}`))}\n`);
  };
  const compare = `git diff refs/broadsheet/v${current} refs/broadsheet/v${wanted} -- <file>`;
  list(`You override these components, which have changed. Compare: ${compare}`, overridden);
  list(`These files are your own and stay as they are. What is new in Broadsheet's: ${compare}`, adopted);
  list('You changed these files of the engine. Your changes are kept:', ownChanges);
}

/** Commits a tree on a new branch, and switches to it. */
function commit(root: string, { tree, entries }: UpgradePlan, branch: string, subject: string): void {
  if (askGit(root, ['rev-parse', '--verify', '--quiet', `refs/heads/${branch}`]).ok) {
    throw new BuildError(
      `The branch ${branch} exists already. Merge it, or delete it (git branch -D ${branch}), then upgrade.`,
    );
  }
  const message = `${subject}\n\n${entries.text}`.trim();
  const made = runGit(root, ['commit-tree', tree, '-p', 'HEAD', '-F', '-'], { input: message }).toString().trim();
  // First the branch, which git may refuse: `switch --create` would change the files before.
  runGit(root, ['branch', branch, made]);
  runGit(root, ['switch', '--quiet', branch]);
}

function shortened(lines: readonly string[]): string {
  const more = lines.length - SHOWN;
  return [...lines.slice(0, SHOWN), ...(more > 0 ? [`  and ${more} more`] : [])].join('\n');
}
