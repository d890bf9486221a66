import { copyFileSync, linkSync, mkdirSync, mkdtempSync } from 'node:fs';
import path from 'node:path';
import type { BuiltSite } from './deploy-host.ts';

/**
 * Puts some files of a site into a new folder, as hard links where the disk allows it.
 * @returns the folder, which the caller removes
 */
export function stagedFiles({ folder, hosts }: BuiltSite, files: Iterable<string>): string {
  const staged = mkdtempSync(path.join(path.dirname(hosts), 'staged-'));
  for (const file of files) {
    const [from, to] = [path.join(folder, file), path.join(staged, file)];
    mkdirSync(path.dirname(to), { recursive: true });
    try {
      linkSync(from, to);
    } catch {
      // The site is on another disk, or its file system has no hard links.
      copyFileSync(from, to);
    }
  }
  return staged;
}
