import { readdirSync } from 'node:fs';
import { sourcePath } from '../../cache/source-folder.ts';

/**
 * The middleware of a project: a file or folder, from `src/`. Astro finds it by its name, and it may change every page
 * (https://docs.astro.build/en/guides/middleware/).
 */
export function middlewareFiles(): string[] {
  return readdirSync(sourcePath('')).filter((name) => /^middleware(?:\.[cm]?[jt]s)?$/.test(name));
}
