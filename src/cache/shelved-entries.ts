import { packed, unpacked, type PackedValues } from './packed-values.ts';
import { sealedShelf } from './sealed-shelf.ts';

/** An entry with its id. */
export type ShelvedEntry<Entry> = [id: string, entry: Entry];

/** Entries by the name of the part of the shelf that they are in. */
export type EntryParts<Entry> = Map<string, ShelvedEntry<Entry>[]>;

interface Part {
  /** Digest of what decides how the entries are worked out: they may change with it. */
  revision: string;
  /** Ids and entries take turns. */
  packed: PackedValues;
}

/** The part for what belongs to a story: one for each month, by the id of the story. */
export function monthPart(storyId: string): string {
  return storyId.slice(0, 7).replace('/', '-');
}

/**
 * Reads a shelf of entries. A part that is damaged counts as absent. Values that repeat within a part are one frozen object,
 * and texts that repeat are one in all parts.
 * @param revision counts parts of another revision as absent; any part is taken when it is left out
 */
export function readEntries<Entry>(folder: string, revision?: string): EntryParts<Entry> {
  const shelf = sealedShelf<Part>(folder);
  const parts: EntryParts<Entry> = new Map();
  const pool = new Map<string, string>();
  for (const name of shelf.names()) {
    const part: Partial<Part> | undefined = shelf.read(name);
    if (part?.packed && (revision === undefined || part.revision === revision))
      parts.set(name, opened(part.packed, pool));
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
  const shelf = entryShelf<Entry>(folder, revision);
  shelf.retain(new Set(parts.keys()));
  for (const [name, entries] of parts) if (!isSame(entries, before.get(name) ?? [])) shelf.write(name, entries);
}

/** A shelf of entries to which parts are written one by one. */
export interface EntryShelf<Entry> {
  /** @returns the entries as {@link readEntries} will read them, which take less memory */
  write(part: string, entries: ShelvedEntry<Entry>[]): ShelvedEntry<Entry>[];
  /** Removes all other parts. */
  retain(parts: ReadonlySet<string>): void;
}

/** Opens a shelf of entries for writing. */
export function entryShelf<Entry>(folder: string, revision: string): EntryShelf<Entry> {
  const shelf = sealedShelf<Part>(folder);
  const pool = new Map<string, string>();
  return {
    write(name, entries) {
      const part: Part = { revision, packed: packed(entries.flat()) };
      shelf.write(name, part);
      return opened(part.packed, pool);
    },
    retain: (names) => shelf.retain(names),
  };
}

/** The entries whose ids and values take turns in a packed list. */
function opened<Entry>(list: PackedValues, pool: Map<string, string>): ShelvedEntry<Entry>[] {
  const values = unpacked(list, pool);
  const entries: ShelvedEntry<Entry>[] = [];
  for (let at = 0; at < values.length; at += 2) entries.push([values[at] as string, values[at + 1] as Entry]);
  return entries;
}

function isSame<Entry>(entries: readonly ShelvedEntry<Entry>[], before: readonly ShelvedEntry<Entry>[]): boolean {
  if (entries.length !== before.length) return false;
  return entries.every(([id, entry], index) => before[index]?.[0] === id && before[index]?.[1] === entry);
}
