import { BuildError } from '../../cache/build-error.ts';
import { mergeTrees, readTree, textAt, writeBlob, writeTree, type TreeFiles } from '../../git/git-tree.ts';
import { newEntries, type NewEntries } from './changelog.ts';
import { upgradeTrees } from './engine-files.ts';
import { mergeLists } from './list-merge.ts';
import { mergePackages } from './package-merge.ts';
import type { Release } from './release.ts';
import { filesAsInPaper } from './shipped-text.ts';

/** The files that are merged by what they mean. The list of packages of the next version is completed when it is installed. */
const MERGES: readonly (readonly [file: string, merge: (base: string, own: string, next: string) => string])[] = [
  ['package.json', mergePackages],
  ['package-lock.json', (_base, _own, next) => next],
  ['.gitignore', mergeLists],
  ['.prettierignore', mergeLists],
];
const CONFIGURATION = 'astro.config.mjs';
const CHANGELOG = 'CHANGELOG.md';
const COMPONENT = /^src\/(?:components|layouts)\/(?:.*\/)?(\w+)\.astro$/;

/** An upgrade that git can merge. */
export interface UpgradePlan {
  /** The upgraded project. */
  tree: string;
  entries: NewEntries;
  /** Engine files that the newsroom had changed, and whose changes are kept. */
  ownChanges: string[];
  /** Files that the newsroom made its own, and that are different in the next version. */
  adopted: string[];
  /** Components that the newsroom overrides, and that are different in the next version. */
  overridden: string[];
}

/**
 * Merges the next version of the engine into the last commit of the project. Nothing is changed yet.
 * @throws BuildError with the files that cannot be merged
 */
export function planUpgrade(root: string, base: Release, next: Release): UpgradePlan {
  const own = readTree(root, 'HEAD');
  const [before, after] = [readTree(root, base.commit), readTree(root, next.commit)];
  const trees = upgradeTrees(
    own,
    filesAsInPaper(root, base.commit, before, own),
    filesAsInPaper(root, next.commit, after, own),
  );
  mergeInOwnWay(root, own, trees, base, next);
  const { tree, conflicts } = mergeTrees(root, {
    base: writeTree(root, trees.base),
    own: writeTree(root, own),
    next: writeTree(root, trees.next),
  });
  if (conflicts.length > 0) throw conflictError(conflicts, base, next);
  const configuration = textAt(root, 'HEAD', CONFIGURATION) ?? '';
  const changed = [...before.keys()].filter((file) => before.get(file) !== after.get(file));
  return {
    tree,
    entries: newEntries(textAt(root, next.commit, CHANGELOG) ?? '', base.version, next.version),
    ownChanges: changedFiles(trees.base, own).filter((file) => file !== CONFIGURATION),
    adopted: trees.adopted,
    overridden: changed.filter((file) => {
      const [, name] = COMPONENT.exec(file) ?? [];
      return name !== undefined && new RegExp(`\\b${name}['"]?\\s*:`).test(configuration);
    }),
  };
}

/** Merges the files that git, which compares lines next to each other, would find in conflict. */
function mergeInOwnWay(
  root: string,
  own: TreeFiles,
  trees: Record<'base' | 'next', TreeFiles>,
  base: Release,
  next: Release,
): void {
  for (const [file, merge] of MERGES) {
    const texts = [base.commit, 'HEAD', next.commit].map((commit) => textAt(root, commit, file));
    const [before, mine, after] = texts;
    const entry = own.get(file);
    if (before === undefined || mine === undefined || after === undefined || entry === undefined) continue;
    trees.base.set(file, entry);
    trees.next.set(file, writeBlob(root, merge(before, mine, after)));
  }
}

/** Files that are different, or only in one of the two. */
function changedFiles(a: TreeFiles, b: TreeFiles): string[] {
  return [...new Set([...a.keys(), ...b.keys()])].filter((file) => a.get(file) !== b.get(file)).sort();
}

function conflictError(files: readonly string[], base: Release, next: Release): BuildError {
  const range = `refs/broadsheet/v${base.version} refs/broadsheet/v${next.version}`;
  return new BuildError(
    `${files.length} ${files.length === 1 ? 'file that you changed was' : 'files that you changed were'} also changed in Broadsheet ${next.version}, in the same places:\n${files
      .map((file) => `  ${file}`)
      .join(
        '\n',
      )}\nNothing was changed, so that none of your work is lost. Move each change to src/overrides/ (docs/customise.md), or take it back and apply it again after the upgrade. To see the new version's changes: git diff ${range} -- ${files[0]}`,
  );
}
