import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

/** The checkout that is measured. */
export const ROOT = path.resolve(import.meta.dirname, '..');

/** Where the benchmarks keep their sites; git does not see it. */
const WORK = path.join(import.meta.dirname, '.work');

const AWAY = path.join(WORK, 'away');

/**
 * Takes a folder out of the way without deleting it: before ext4 takes a new inode it looks at every one that was deleted
 * in the last minutes (`recently_deleted()` in its `ialloc.c`), so that a build right after a removal is a third slower.
 */
export function moveAway(folder: string): void {
  if (!existsSync(folder)) return;
  mkdirSync(AWAY, { recursive: true });
  renameSync(folder, path.join(mkdtempSync(`${AWAY}/`), 'folder'));
}

/** Deletes what was moved away. */
export function deleteAway(): void {
  rmSync(AWAY, { recursive: true, force: true });
}

/** A new and empty folder in {@link WORK}. */
export function emptyFolder(name: string): string {
  const folder = path.join(WORK, name);
  moveAway(folder);
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Copies files and folders of the same names, without the tests among them, which belong to where they came from. */
export function copyInto(folder: string, from: string, names: readonly string[]): void {
  for (const name of names) {
    cpSync(path.join(from, name), path.join(folder, name), {
      recursive: true,
      filter: (source) => !source.endsWith('.test.ts'),
    });
  }
}

/**
 * Gives a project the packages of this checkout. `node_modules` itself is a real folder, because tools keep caches in it
 * and two projects must not share them.
 */
export function linkPackages(folder: string): void {
  const from = path.join(ROOT, 'node_modules');
  const to = path.join(folder, 'node_modules');
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) {
    if (name.startsWith('.') && name !== '.bin') continue;
    if (!name.startsWith('@')) {
      symlinkSync(path.join(from, name), path.join(to, name));
      continue;
    }
    mkdirSync(path.join(to, name), { recursive: true });
    for (const scoped of readdirSync(path.join(from, name))) {
      symlinkSync(path.join(from, name, scoped), path.join(to, name, scoped));
    }
  }
}

/** Writes files below a folder, which makes the folders between; remembers those that are there. */
export function fileWriter(folder: string): (file: string, text: string) => void {
  const made = new Set<string>();
  return (file, text) => {
    const target = path.join(folder, file);
    const parent = path.dirname(target);
    if (!made.has(parent)) {
      mkdirSync(parent, { recursive: true });
      made.add(parent);
    }
    writeFileSync(target, text);
  };
}
