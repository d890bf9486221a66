/** What a folder of a site is to have. */
export interface FolderContents {
  /** The rows of files, by name. */
  files: Map<string, number>;
  /** The names of folders. */
  folders: Set<string>;
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
    const contents: FolderContents = { files: new Map(), folders: new Set() };
    if (folder !== '') {
      const [parent, name] = divided(folder);
      open(parent).folders.add(name);
    }
    all.set(folder, contents);
    return contents;
  }

  for (const [row, file] of names.entries()) {
    const [folder, name] = divided(file);
    open(folder).files.set(name, row);
  }
  return all;
}

/** Adds what one part of a site has in a folder to what the others have. */
export function addContents(all: Map<string, FolderContents>, folder: string, { files, folders }: FolderContents): void {
  const known = all.get(folder);
  if (!known) {
    all.set(folder, { files, folders });
    return;
  }
  for (const [name, row] of files) known.files.set(name, row);
  for (const name of folders) known.folders.add(name);
}

function divided(file: string): [folder: string, name: string] {
  const end = file.lastIndexOf('/');
  return [file.slice(0, Math.max(0, end)), file.slice(end + 1)];
}
