const DOTTED = /\.[^/]*\//;

/** The folders of some files, with all parent folders, by path from the site's folder. */
export function foldersOf(files: Iterable<string>): Set<string> {
  const folders = new Set<string>();
  for (const file of files) {
    for (const folder of foldersAbove(file)) {
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  }
  return folders;
}

/** The folders that have a dot in their name, with those that they lie in, by path. Few sites have any. */
export function dottedFolders(files: Iterable<string>): Set<string> {
  return foldersOf([...files].filter((file) => DOTTED.test(file)));
}

/** The folders of a file, from the innermost. */
export function foldersAbove(file: string): string[] {
  const folders: string[] = [];
  for (let end = file.lastIndexOf('/'); end > 0; end = file.lastIndexOf('/', end - 1)) folders.push(file.slice(0, end));
  return folders;
}

/** A file and another of which one would have to be the folder of the other. */
export interface Clash {
  name: string;
  /** The file that would have to be a folder, or the path that would be both. */
  other: string;
}

/**
 * Finds a file that has the name of a folder of others, or that lies in a folder with the name of one of them.
 * @param names files that are not among the others
 */
export function clashOf(names: readonly string[], files: ReadonlyMap<string, unknown>): Clash | undefined {
  for (const name of names) {
    const other = foldersAbove(name).find((folder) => files.has(folder));
    if (other !== undefined) return { name, other };
  }
  // Most files lie in folders in whose names none of these begin.
  const given = new Set(names);
  const outermost = new Set(names.map(outermostOf));
  for (const file of files.keys()) {
    if (!outermost.has(outermostOf(file))) continue;
    const name = foldersAbove(file).find((folder) => given.has(folder));
    if (name !== undefined) return { name, other: name };
  }
  return undefined;
}

/** Tells of paths whether some files have a folder of that name, or a file where it needs a folder. */
export function blockCheck(files: ReadonlyMap<string, unknown>): (file: string) => boolean {
  let dotted: Set<string> | undefined;
  let folders: Set<string> | undefined;
  return (file) => {
    if (foldersAbove(file).some((folder) => files.has(folder))) return true;
    // Most files have a dot in their names, and hardly a folder has.
    if (file.includes('.', file.lastIndexOf('/'))) {
      dotted ??= dottedFolders(files.keys());
      return dotted.has(file);
    }
    folders ??= foldersOf(files.keys());
    return folders.has(file);
  };
}

function outermostOf(file: string): string {
  const end = file.indexOf('/');
  return end < 0 ? file : file.slice(0, end);
}
