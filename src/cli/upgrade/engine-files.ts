/** The files of a tree of git, by path: `100644 blob 1f3a…`. */
export type Files = ReadonlyMap<string, string>;

/** What belongs to the newsroom, whatever upstream has at the same path. */
const NEWSROOM = /^(?:content|src\/overrides|\.github)\//;
/** Files of upstream in a newsroom's folders. */
const ENGINE = new Set(['content/FRONTMATTER.md']);
/** Files that the newsroom may make its own; then they stay as they are. */
const ADOPTED = /^(?:README\.md$|LICENSE$|public\/)/;
/** What `npm run init` moves or copies for the demo publication, and where it is then. */
const DEMO = /^(?:content\/|public\/|astro\.config\.mjs$)/;
const LEDGER = 'tests/ledger/';
const TEST = /\.test\.ts$/;

/** The trees from which git merges an upgrade. */
export interface UpgradeTrees {
  /** The newsroom's project with the engine of the version in use. */
  base: Map<string, string>;
  /** The same with the engine of the next version. */
  next: Map<string, string>;
  /** Files that the newsroom made its own, and that are different in the next version. */
  adopted: string[];
}

/**
 * Puts the engine's files of two versions into the newsroom's project. Files that the newsroom removed are left out of
 * both, and so are new ones of the same kind: those in a folder that it removed, and tests where it has none.
 * @param own the files of the newsroom's last commit
 * @param base the files of the version in use, in upstream
 * @param next the files of the version to upgrade to
 */
export function upgradeTrees(own: Files, base: Files, next: Files): UpgradeTrees {
  const [from, to] = [inProject(base, own), inProject(next, own)];
  const hasTests = [...own.keys()].some((file) => TEST.test(file));
  const folders = new Set([...own.keys()].map(topFolder));
  const removed = new Set([...from.keys()].map(topFolder).filter((folder) => !folders.has(folder)));
  const isLeftAway = (file: string) =>
    !own.has(file) && (from.has(file) || (TEST.test(file) && !hasTests) || removed.has(topFolder(file)));
  const isKept = (file: string) => ADOPTED.test(file) && own.get(file) !== from.get(file);
  const trees = { base: new Map(own), next: new Map(own) };
  for (const file of new Set([...from.keys(), ...to.keys()])) {
    if (isLeftAway(file) || isKept(file)) continue;
    put(trees.base, file, from.get(file));
    put(trees.next, file, to.get(file));
  }
  const adopted = [...to.keys()].filter((file) => own.has(file) && isKept(file) && to.get(file) !== from.get(file));
  return { ...trees, adopted };
}

/** The engine's files of a tree of upstream, at their paths in the newsroom's project. */
function inProject(upstream: Files, own: Files): Map<string, string> {
  const hasLedger = [...own.keys()].some((file) => file.startsWith(LEDGER));
  return new Map(
    [...upstream].flatMap(([file, entry]): [string, string][] => {
      const isEngine = ENGINE.has(file) || !NEWSROOM.test(file);
      const isDemo = hasLedger && DEMO.test(file) && !ENGINE.has(file);
      return [...(isEngine ? [file] : []), ...(isDemo ? [LEDGER + file] : [])].map((place) => [place, entry]);
    }),
  );
}

/** The first folder of a path; the path itself for a file in the root. */
function topFolder(file: string): string {
  return file.split('/')[0] ?? file;
}

function put(files: Map<string, string>, file: string, entry: string | undefined): void {
  if (entry === undefined) files.delete(file);
  else files.set(file, entry);
}
