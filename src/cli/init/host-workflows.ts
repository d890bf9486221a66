import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Host } from './host.ts';

const FOLDER = path.join(import.meta.dirname, 'workflows');

/**
 * The workflows of a new paper, by path from the project's root: those in `workflows/all/`, and those in the folder of
 * the host. A file in the folder of a host replaces one with the same name in `all/`.
 * @param host undefined while the newsroom has not chosen one
 */
export function hostWorkflows(host: Host | undefined): Map<string, string> {
  const folders = ['all', ...(host === undefined ? [] : [host])].map((name) => path.join(FOLDER, name));
  return new Map(
    folders
      .filter((folder) => existsSync(folder))
      .flatMap((folder) => readdirSync(folder).map((file) => [file, path.join(folder, file)] as const))
      .map(([file, from]) => [`.github/workflows/${file}`, readFileSync(from, 'utf8')]),
  );
}
