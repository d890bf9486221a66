import path from 'node:path';
import type { ViteUserConfig } from 'astro';
import { buildFolder } from '../cache/build-folder.ts';

/**
 * Settings that keep the dev server from watching what builds write. A build beside it would otherwise fill its log with the
 * names of pages, and reload every browser for each of them: Vite ignores an output folder only where it may empty it.
 * @param root the project's root
 * @param published the output folder
 */
export function watchSources(root: string, published: string): NonNullable<ViteUserConfig['server']> {
  return { watch: { ignored: [(file: string) => isWritten(file, root, published)] } };
}

/** Returns true for a file or folder that builds of a project write. */
export function isWritten(file: string, root: string, published: string): boolean {
  const place = path.resolve(file);
  return [path.dirname(buildFolder(root).lock), published]
    .map((folder) => path.resolve(folder))
    .some((folder) => place === folder || place.startsWith(folder + path.sep));
}
