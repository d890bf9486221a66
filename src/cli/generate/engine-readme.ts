import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The lines around the table of commands, which only the README of Broadsheet has. */
export const TABLE_START = '<!-- Commands, generated from src/cli/commands/ by npm run generate: do not edit. -->';
export const TABLE_END = '<!-- End of commands -->';

/** Where the README of Broadsheet is in the project of a paper, whose README is the newsroom's. */
export const MOVED_README = 'docs/broadsheet.md';

/** A link or a definition of one to a file of the project, with the part of the file after a `#`. */
const LOCAL_LINK = /(\]\(|^\[[^\]\n]+\]: )([\w.-][\w./-]*)(?=[#)\s])/gm;

/** The path of the README of Broadsheet from the project's root. */
export function engineReadme(root: string): string {
  return existsSync(path.join(root, MOVED_README)) ? MOVED_README : 'README.md';
}

/** True when the README in the project's root is Broadsheet's, which `npm run init` has not moved yet. */
export function isReadmeOfEngine(root: string): boolean {
  const file = path.join(root, 'README.md');
  return existsSync(file) && readFileSync(file, 'utf8').includes(TABLE_START);
}

/** The README of Broadsheet with the links that it needs at {@link MOVED_README}. */
export function movedReadme(text: string): string {
  return text.replaceAll(
    LOCAL_LINK,
    (_, before: string, file: string) => before + path.posix.relative(path.posix.dirname(MOVED_README), file),
  );
}

/** A document in `docs/` with links to the README where it is now. */
export function relinkedDocument(text: string): string {
  return text.replaceAll('](../README.md', `](${path.posix.basename(MOVED_README)}`);
}
