import { lstatSync, readdirSync, watch, type FSWatcher } from 'node:fs';
import path from 'node:path';

/** What was noticed: a file, or a folder in which anything may have changed. */
export type Noticed = { file: string } | { folder: string };

/**
 * Watches a folder with all that is in it. A program that watches every file, as Vite does, needs seconds and much memory
 * for 100,000 stories; here a folder is one watch. Files are noticed when they are written, made, renamed and removed.
 * @param folder absolute; it need not be there yet, if the folder above it is
 * @param notice is called with absolute paths
 * @returns ends the watch
 */
export function watchFolder(folder: string, notice: (noticed: Noticed) => void): () => void {
  const watched = new Map<string, FSWatcher>();
  const above = path.dirname(folder);
  const top = tryToWatch(above, (name) => {
    if (name === path.basename(folder)) follow(folder);
  });
  add(folder);

  /** Watches a folder that may have come. */
  function follow(place: string): void {
    const before = watched.size;
    add(place);
    if (watched.size > before) notice({ folder: place });
  }

  function add(place: string): void {
    if (watched.has(place)) return;
    const watcher = tryToWatch(
      place,
      (name) => {
        const file = path.join(place, name);
        follow(file);
        if (!watched.has(file)) notice({ file });
      },
      () => drop(place),
    );
    if (!watcher) return;
    watched.set(place, watcher);
    for (const entry of readdirSync(place, { withFileTypes: true }))
      if (entry.isDirectory()) add(path.join(place, entry.name));
  }

  /** Ends the watch of a folder that is gone, and of those that were in it. */
  function drop(place: string): void {
    for (const [one, watcher] of watched) {
      if (one !== place && !one.startsWith(place + path.sep)) continue;
      watcher.close();
      watched.delete(one);
    }
    notice({ folder: place });
  }

  return () => {
    top?.close();
    for (const watcher of watched.values()) watcher.close();
    watched.clear();
  };
}

/** Watches one folder; undefined where there is none. */
function tryToWatch(folder: string, changed: (name: string) => void, gone?: () => void): FSWatcher | undefined {
  try {
    // A link would be watched where it leads.
    if (!isFolder(folder)) return undefined;
    const watcher = watch(folder, { persistent: false }, (_event, name) => {
      if (!isFolder(folder)) gone?.();
      else if (name !== null) changed(name);
    });
    watcher.on('error', () => gone?.());
    return watcher;
  } catch {
    return undefined;
  }
}

function isFolder(place: string): boolean {
  return lstatSync(place, { throwIfNoEntry: false })?.isDirectory() === true;
}
