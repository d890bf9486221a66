import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { UsageError } from '../options/usage-error.ts';

/** Folders of the project in which no output can be. */
const SOURCES = ['.git', 'content', 'node_modules', 'public', 'src'];

/**
 * Checks the folder that `--out` names. A build replaces the folder as a whole, so it must not hold anything but a site.
 * @param written the folder, from the project's root
 * @returns the same
 * @throws UsageError for a folder that holds the project or files that are not a built site
 */
export function outputFolder(written: string, root: string): string {
  const folder = path.resolve(root, written);
  const isAround = `${path.resolve(root)}${path.sep}`.startsWith(
    folder.endsWith(path.sep) ? folder : folder + path.sep,
  );
  const [within] = path.relative(path.resolve(root), folder).split(path.sep);
  if (SOURCES.includes(within ?? ''))
    throw new UsageError(`A build reads or manages ${within}/, so that its output cannot be in it. Write --out site.`);
  const isOther = existsSync(folder) && readdirSync(folder).length > 0 && !existsSync(path.join(folder, 'index.html'));
  if (!isAround && !isOther) return written;
  throw new UsageError(
    `A build would replace everything in ${written}, which holds more than a built site. Name a new folder, such as --out site.`,
  );
}
