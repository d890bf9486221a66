import path from 'node:path';
import type { ViteUserConfig } from 'astro';
import { buildFolder } from '../../cache/build-folder.ts';

/**
 * Settings that keep the dev server from watching `content/`, which the loader watches by itself, and what builds write. A
 * build beside it would otherwise fill its log with the
 * names of pages, and reload every browser for each of them: Vite ignores an output folder only where it may empty it.
 * @param root the project's root
 * @param published the output folder
 */
export function watchSources(root: string, published: string): NonNullable<ViteUserConfig['server']> {
  return { watch: { ignored: [unwatched(root, published)] } };
}

/** Tells which files and folders the dev server does not watch. Vite asks for everything that it finds, by absolute paths. */
export function unwatched(root: string, published: string): (file: string) => boolean {
  const folders = [path.dirname(buildFolder(root).lock), published, path.join(root, 'content')];
  const places = folders.map((folder) => slashed(path.resolve(folder)));
  return (file) => {
    const place = slashed(file);
    return places.some((folder) => place === folder || place.startsWith(`${folder}/`));
  };
}

function slashed(place: string): string {
  return place.replaceAll(path.sep, '/');
}
