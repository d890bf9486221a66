import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The digest of every HTML file of a built site, by its path from the site's folder. */
export type HtmlDigests = Map<string, string>;

/** Reads every HTML file of a built site; a site that is not there has none. */
export function digestHtml(folder: string): HtmlDigests {
  const digests: HtmlDigests = new Map();
  if (!existsSync(folder)) return digests;
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.html')) continue;
    const file = path.join(entry.parentPath, entry.name);
    digests.set(path.relative(folder, file), hash('sha1', readFileSync(file)));
  }
  return digests;
}

/** How many HTML files are new, gone, or not the same byte for byte. */
export function countChanged(before: HtmlDigests, after: HtmlDigests): number {
  let changed = 0;
  for (const [file, digest] of after) if (before.get(file) !== digest) changed++;
  for (const file of before.keys()) if (!after.has(file)) changed++;
  return changed;
}
