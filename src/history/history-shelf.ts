import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { StoryHistory } from './history-page.ts';
import { buildFolder } from '../cache/build-folder.ts';
import { readSealed, writeSealed } from '../cache/sealed-file.ts';

/** The cached history of a story. */
interface ShelvedHistory {
  /** Digest of the commits from which it was computed. */
  key: string;
  history: StoryHistory;
}

/** Cached histories, by id of the story. */
export type HistoryShelf = Map<string, ShelvedHistory>;

/** The histories of the stories of one month. */
interface Part {
  revision: string;
  entries: [id: string, shelved: ShelvedHistory][];
}

/**
 * Reads the histories that earlier builds computed.
 * @param revision digest of the code that computes histories; results of other code count as absent
 */
export function readShelf(root: string, revision: string): HistoryShelf {
  const folder = shelfFolder(root);
  const parts = partNames(folder).map((name) => readSealed(path.join(folder, name)) as Part | undefined);
  return new Map(parts.flatMap((part) => (part?.revision === revision ? part.entries : [])));
}

/** Writes the months that have changed, and removes those that are empty. */
export function writeShelf(root: string, revision: string, shelf: HistoryShelf, before: HistoryShelf): void {
  const folder = shelfFolder(root);
  const parts = partsOf(shelf);
  const known = partsOf(before);
  for (const name of partNames(folder)) if (!parts.has(name)) rmSync(path.join(folder, name));
  for (const [name, entries] of parts) {
    if (isSame(entries, known.get(name) ?? [])) continue;
    writeSealed(path.join(folder, name), { revision, entries } satisfies Part);
  }
}

function partsOf(shelf: HistoryShelf): Map<string, Part['entries']> {
  const parts = new Map<string, Part['entries']>();
  for (const entry of shelf) {
    const name = `${entry[0].slice(0, 7).replace('/', '-')}.json`;
    const part = parts.get(name);
    if (part) part.push(entry);
    else parts.set(name, [entry]);
  }
  return parts;
}

/** A reused history is the same object as before. */
function isSame(entries: Part['entries'], before: Part['entries']): boolean {
  if (entries.length !== before.length) return false;
  return entries.every(([id, shelved], index) => before[index]?.[0] === id && before[index]?.[1] === shelved);
}

function shelfFolder(root: string): string {
  return path.join(buildFolder(root).history, 'stories');
}

function partNames(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.json'));
  } catch {
    return [];
  }
}
