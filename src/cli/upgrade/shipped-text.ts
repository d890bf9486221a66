import path from 'node:path';
import { textAt, writeBlob, type TreeFiles } from '../../git/git-tree.ts';
import { MOVED_README, movedReadme, relinkedDocument } from '../generate/engine-readme.ts';
import { withoutLinks } from '../init/engine-edits.ts';

const README = 'README.md';
const DOCUMENT = /^docs\/[^/]+\.md$/;

/**
 * The files of a version of the engine as `npm run init` leaves them in a paper: its README in `docs/`, and no links to
 * files that the paper does not have. Without this, every document would look as if the newsroom had changed it.
 * @param commit the version
 * @param own the files of the newsroom's last commit
 */
export function filesAsInPaper(root: string, commit: string, files: TreeFiles, own: TreeFiles): TreeFiles {
  if (!own.has(MOVED_README)) return files;
  const shipped = new Map(files);
  const removed = [...files.keys()].filter((file) => !own.has(file));
  const folders = removed.flatMap((file) => parents(file)).filter((folder) => !hasFolder(own, folder));
  const gone = [...removed, ...new Set(folders)];
  const put = (file: string, text: string) => shipped.set(file, writeBlob(root, withoutLinks(text, file, gone)));
  for (const file of files.keys()) {
    if (DOCUMENT.test(file)) put(file, relinkedDocument(textAt(root, commit, file) ?? ''));
  }
  put(MOVED_README, movedReadme(textAt(root, commit, README) ?? ''));
  shipped.delete(README);
  return shipped;
}

/** The folders around a file, such as `tests/fixtures` and `tests`. */
function parents(file: string): string[] {
  const folder = path.posix.dirname(file);
  return folder === '.' ? [] : [folder, ...parents(folder)];
}

function hasFolder(files: TreeFiles, folder: string): boolean {
  return [...files.keys()].some((file) => file.startsWith(`${folder}/`));
}
