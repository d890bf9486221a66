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
  if (isDryRun) return 0;
  const branch = `upgrade-${wanted}`;
  const before = runGit(root, ['rev-parse', 'HEAD']).toString().trim();
  commit(root, plan, branch, `Upgrade Broadsheet from ${current} to ${wanted}`);
  print(`The upgrade is a commit on the branch ${branch}. To look at it: git show --stat`);
  const home = askGit(root, ['rev-parse', '--abbrev-ref', '@{-1}']);
  const back = home.ok ? home.output.toString().trim() : before;
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
  runGit(root, ['switch', '--quiet', '--create', branch, made]);
}

function shortened(lines: readonly string[]): string {
  const more = lines.length - SHOWN;
  return [...lines.slice(0, SHOWN), ...(more > 0 ? [`  and ${more} more`] : [])].join('\n');
}
