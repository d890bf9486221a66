import { copyFileSync, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Progress } from '../cache/progress.ts';
import type { Paper } from './paper.ts';

/** Copies the originals of all photos of a paper; those that are there already stay. */
export function copyPhotos({ root, content }: Paper, folder: string, progress?: Progress): void {
  const photos = [...content.photos.values()];
  for (const [index, { file }] of photos.entries()) {
    copyWhole(path.join(root, file), path.join(folder, file.replace(/^content\//, '')));
    progress?.step(index + 1, photos.length);
  }
  progress?.done();
}

/** Copies every YAML and CSV file of a paper as it is: what no other format has a place for. */
export function copySettings({ root, content }: Paper, folder: string): void {
  const files = Object.values(content).flatMap((entries) => [...entries.values()].map(({ file }) => file));
  for (const file of files.filter((name) => /\.(?:yaml|csv)$/.test(name)).sort())
    copyWhole(path.join(root, file), path.join(folder, file));
}

/** Copies a file, unless it is there with the same bytes. */
export function copyWhole(from: string, to: string): void {
  if (existsSync(to) && statSync(to).size === statSync(from).size && readFileSync(to).equals(readFileSync(from)))
    return;
  mkdirSync(path.dirname(to), { recursive: true });
  copyFileSync(from, to);
}
