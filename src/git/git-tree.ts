import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { BuildError } from '../cache/build-error.ts';
import { askGit, runGit } from './git.ts';

/** The files of a tree by path, each as git lists it: mode, type and id. */
export type TreeFiles = Map<string, string>;

/** Lists the files of a commit. */
export function readTree(root: string, commit: string): TreeFiles {
  const lines = runGit(root, ['ls-tree', '-r', '-z', '--full-tree', commit]).toString().split('\0');
  return new Map(
    lines.filter(Boolean).map((line): [string, string] => {
      const [entry = '', file = ''] = line.split('\t');
      return [file, entry];
    }),
  );
}

/** Writes a tree without touching the working tree or the index. @returns its id */
export function writeTree(root: string, files: TreeFiles): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'broadsheet-index-'));
  const environment = { GIT_INDEX_FILE: path.join(folder, 'index') };
  try {
    const input = [...files].map(([file, entry]) => `${entry}\t${file}\0`).join('');
    runGit(root, ['update-index', '-z', '--index-info'], { input, environment });
    return runGit(root, ['write-tree'], { environment }).toString().trim();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Stores a text. @returns its entry in a tree */
export function writeBlob(root: string, text: string): string {
  const id = runGit(root, ['hash-object', '-w', '--stdin'], { input: text }).toString().trim();
  return `100644 blob ${id}`;
}

/** The text of a file of a commit; undefined when the commit does not have it. */
export function textAt(root: string, commit: string, file: string): string | undefined {
  const answer = askGit(root, ['cat-file', 'blob', `${commit}:${file}`]);
  return answer.ok ? answer.output.toString() : undefined;
}

/** A merge of two trees. */
export interface TreeMerge {
  /** The merged tree; with conflict markers in the files that conflict. */
  tree: string;
  conflicts: string[];
}

/**
 * Merges two trees that come from a third, as `git merge` does, without touching the working tree.
 * @throws BuildError when git is older than 2.38, which cannot do this
 */
export function mergeTrees(root: string, { base, own, next }: Record<'base' | 'own' | 'next', string>): TreeMerge {
  const origin = commitTree(root, base);
  const sides = [own, next].map((tree) => commitTree(root, tree, origin));
  const { ok, output, ...answer } = askGit(root, [
    'merge-tree',
    '--write-tree',
    '--name-only',
    '--no-messages',
    ...sides,
  ]);
  const [tree = '', ...conflicts] = output.toString().trim().split('\n');
  if (!/^[0-9a-f]{40,64}$/.test(tree)) {
    throw new BuildError(
      `\`git merge-tree\` failed: ${'why' in answer ? answer.why : 'it printed no tree'}. It needs git 2.38 or newer.`,
    );
  }
  return { tree, conflicts: ok ? [] : conflicts };
}

/** Makes a commit that no branch has, under a name of its own: git merges commits, and only their trees matter. */
function commitTree(root: string, tree: string, parent?: string): string {
  const author = ['-c', 'user.name=Broadsheet', '-c', 'user.email=broadsheet@localhost'];
  const parents = parent === undefined ? [] : ['-p', parent];
  return runGit(root, [...author, 'commit-tree', tree, ...parents, '-m', 'Upgrade'])
    .toString()
    .trim();
}
