import { spawnSync } from 'node:child_process';
import { runGit } from '../../git/git.ts';
import { textAt } from '../../git/git-tree.ts';

const LOCK = 'package-lock.json';

/** What `package.json` and the first entry of `package-lock.json` have in common. */
interface Project {
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

interface Lock {
  packages?: { ''?: Project };
}

/**
 * Installs the packages of the upgraded project, when they are others than before, and checks and builds its site. Packages
 * that only the newsroom uses are added to the list of the new version, which the commit of the upgrade then contains.
 * @param before the commit before the upgrade
 * @returns false when one of them fails; it has said why
 */
export function installAndBuild(root: string, before: string): boolean {
  return install(root, before) && npm(root, 'run', 'check') && npm(root, 'run', 'build');
}

function install(root: string, before: string): boolean {
  if (packagesAt(root, before) === packagesAt(root, 'HEAD')) return true;
  const lock = JSON.parse(textAt(root, 'HEAD', LOCK) ?? '{}') as Lock;
  const project = JSON.parse(textAt(root, 'HEAD', 'package.json') ?? '{}') as Project;
  if (wanted(project) === wanted(lock.packages?.[''])) return npm(root, 'ci');
  if (!npm(root, 'install')) return false;
  runGit(root, ['commit', '--quiet', '--amend', '--no-edit', '--', LOCK]);
  return true;
}

/** The packages that a commit installs, without the name and version of the project itself. */
function packagesAt(root: string, commit: string): string {
  const { packages = {} } = JSON.parse(textAt(root, commit, LOCK) ?? '{}') as Lock;
  const { '': project = {}, ...others } = packages;
  return wanted(project) + JSON.stringify(others);
}

function wanted({ dependencies, devDependencies, optionalDependencies }: Project = {}): string {
  const lists = [dependencies, devDependencies, optionalDependencies];
  return JSON.stringify(lists.map((list) => Object.entries(list ?? {}).sort()));
}

function npm(root: string, ...words: string[]): boolean {
  return spawnSync('npm', words, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;
}
