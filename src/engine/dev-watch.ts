import path from 'node:path';
import type { ViteUserConfig } from 'astro';
import { buildFolder } from '../cache/build-folder.ts';

type VitePlugin = Extract<NonNullable<ViteUserConfig['plugins']>[number], { name: string }>;

/**
 * Keeps the dev server from watching what builds write. A build beside it would otherwise fill its log with the names of
 * pages, and reload every browser for each of them: Vite ignores an output folder only where it may empty it.
 * @param root the project's root
 * @param published the output folder
 */
export function sourceWatcher(root: string, published: string): VitePlugin {
  const written = [path.dirname(buildFolder(root).lock), published].map((folder) => path.resolve(folder));
  const isWritten = (file: string) => {
    const place = path.resolve(file);
    return written.some((folder) => place === folder || place.startsWith(folder + path.sep));
  };
  return {
    name: 'broadsheet:source-watcher',
    config: () => ({ server: { watch: { ignored: [isWritten] } } }),
  };
}
