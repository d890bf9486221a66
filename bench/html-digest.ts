import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The digest of every HTML file of a built site, by its path from the site's folder. */
export type HtmlDigests = Map<string, string>;

/** Reads every HTML file of a built site; a site that is not there has none. */
export function digestHtml(folder: string): HtmlDigests {
  const digests: HtmlDigests = new Map();
  if (existsSync(folder)) addDigests(folder, '', digests);
  return digests;
}

/** Folder by folder: a list of all files of a million pages would need more memory than their digests. */
function addDigests(folder: string, below: string, digests: HtmlDigests): void {
  for (const entry of readdirSync(path.join(folder, below), { withFileTypes: true })) {
    const file = path.join(below, entry.name);
    if (entry.isDirectory()) addDigests(folder, file, digests);
    else if (file.endsWith('.html')) digests.set(file, hash('sha1', readFileSync(path.join(folder, file))));
  }
}

/** How many HTML files are new, gone, or not the same byte for byte. */
export function countChanged(before: HtmlDigests, after: HtmlDigests): number {
  let changed = 0;
  for (const [file, digest] of after) if (before.get(file) !== digest) changed++;
  for (const file of before.keys()) if (!after.has(file)) changed++;
  return changed;
}
