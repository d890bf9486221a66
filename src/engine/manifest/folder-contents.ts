/** What a folder of a site is to have. */
export interface FolderContents {
  /** The names of files. */
  names: string[];
  /** The row of each file. */
  rows: number[];
  /** The names of folders; undefined when it has none, as most. */
  folders: Set<string> | undefined;
}

/**
 * The contents of all folders of some files, by path from the site's folder. A folder comes after the one that it is in.
 * @param names the paths of the files; the row of each is its place in the list
 */
export function contentsOf(names: readonly string[]): Map<string, FolderContents> {
  const all = new Map<string, FolderContents>();

  function open(folder: string): FolderContents {
    const known = all.get(folder);
    if (known) return known;
    const contents: FolderContents = { names: [], rows: [], folders: undefined };
    if (folder !== '') {
      const [parent, name] = divided(folder);
      const above = open(parent);
      above.folders ??= new Set();
      above.folders.add(name);
    }
    all.set(folder, contents);
    return contents;
  }

  for (const [row, file] of names.entries()) {
    const [folder, name] = divided(file);
    const contents = open(folder);
    contents.names.push(name);
    contents.rows.push(row);
  }
  return all;
}

/** Adds what one part of a site has in a folder to what the others have. */
export function addContents(
  all: Map<string, FolderContents>,
  folder: string,
  { names, rows, folders }: FolderContents,
): void {
  const known = all.get(folder);
  all.set(folder, {
    names: [...(known?.names ?? []), ...names],
    rows: [...(known?.rows ?? []), ...rows],
    folders: new Set([...(known?.folders ?? []), ...(folders ?? [])]),
  });
}

function divided(file: string): [folder: string, name: string] {
  const end = file.lastIndexOf('/');
  return [file.slice(0, Math.max(0, end)), file.slice(end + 1)];
}
