import { sealedShelf } from './sealed-shelf.ts';

/** An entry with its id. */
export type ShelvedEntry<Entry> = [id: string, entry: Entry];

/** Entries by the name of the part of the shelf that they are in. */
export type EntryParts<Entry> = Map<string, ShelvedEntry<Entry>[]>;

interface Part<Entry> {
  /** Digest of what decides how the entries are worked out: they may change with it. */
  revision: string;
  entries: ShelvedEntry<Entry>[];
}

/** The part for what belongs to a story: one for each month, by the id of the story. */
export function monthPart(storyId: string): string {
  return storyId.slice(0, 7).replace('/', '-');
}

/**
 * Reads a shelf of entries. A part that is damaged counts as absent.
 * @param revision counts parts of another revision as absent; any part is taken when it is left out
 */
export function readEntries<Entry>(folder: string, revision?: string): EntryParts<Entry> {
  const shelf = sealedShelf<Part<Entry>>(folder);
  const parts: EntryParts<Entry> = new Map();
  for (const name of shelf.names()) {
    const part = shelf.read(name);
    if (part && (revision === undefined || part.revision === revision)) parts.set(name, part.entries);
  }
  return parts;
}

/**
 * Writes the parts that hold something new, and removes those that hold nothing any more.
 * @param before what was read: an entry that did not change is the same object
 */
export function writeEntries<Entry>(
  folder: string,
  revision: string,
  parts: EntryParts<Entry>,
  before: EntryParts<Entry>,
): void {
  const shelf = sealedShelf<Part<Entry>>(folder);
  shelf.retain(new Set(parts.keys()));
  for (const [name, entries] of parts) {
    if (!isSame(entries, before.get(name) ?? [])) shelf.write(name, { revision, entries });
  }
}

function isSame<Entry>(entries: readonly ShelvedEntry<Entry>[], before: readonly ShelvedEntry<Entry>[]): boolean {
  if (entries.length !== before.length) return false;
  return entries.every(([id, entry], index) => before[index]?.[0] === id && before[index]?.[1] === entry);
}
