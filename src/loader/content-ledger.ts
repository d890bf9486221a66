import { buildFolder } from '../cache/build-folder.ts';
import { processSlot } from '../cache/process-slot.ts';
import { entryShelf, monthPart, readEntries } from '../cache/shelved-entries.ts';
import type { KindName } from '../newsroom/content.ts';
import { KIND_NAMES, ofEachKind } from './content-kinds.ts';
import type { FileReading, ReadEntry } from './content-reading.ts';

/** The ledger's entry for a file. */
export type LedgerEntry<Name extends KindName = KindName> = ReadEntry<Name> & {
  /** The stamp of the file when it was read; undefined when the file had just changed, so that it must be read again. */
  stamp?: string | undefined;
};

/** The known contents of `content/`, by collection and id. */
export type Ledger = { [Name in KindName]: Map<string, LedgerEntry<Name>> };

/** The ledger that the loader has read in this process; undefined before that. */
export const loadedLedger = processSlot<Ledger | undefined>('loaded ledger', () => undefined);

/**
 * Reads the ledger. A part that is damaged, or that other code wrote, counts as absent.
 * @param revision digest of the code that reads content; when left out, any part is accepted
 */
export function readLedger(root: string, revision?: string): Ledger {
  const ledger = emptyLedger();
  const parts = readEntries<LedgerEntry>(buildFolder(root).ledger, revision);
  for (const kind of KIND_NAMES) {
    // The name of a part begins with the kind of its entries.
    const entries: Map<string, LedgerEntry> = ledger[kind];
    for (const [name, some] of parts) {
      if (name === kind || name.startsWith(`${kind}-`)) for (const [id, entry] of some) entries.set(id, entry);
    }
  }
  return ledger;
}

/**
 * Writes the parts of the ledger that have changed, and removes those of months that no longer exist. New entries are replaced
 * by what will be read of them, which takes less memory.
 * @param before what was read: an entry that did not change is the same object
 */
export function writeLedger(root: string, revision: string, ledger: Ledger, before: Ledger): void {
  const shelf = entryShelf<LedgerEntry>(buildFolder(root).ledger, revision);
  const names = new Set<string>();
  const changed = new Set<string>();
  for (const kind of KIND_NAMES) {
    const [entries, old]: [Map<string, LedgerEntry>, Map<string, LedgerEntry>] = [ledger[kind], before[kind]];
    const partOf = partNames(kind);
    for (const [id, entry] of entries) {
      const part = partOf(id);
      names.add(part);
      if (entries !== old && old.get(id) !== entry) changed.add(part);
    }
    if (entries !== old) for (const id of old.keys()) if (!entries.has(id)) changed.add(partOf(id));
  }
  shelf.retain(names);
  for (const kind of KIND_NAMES) {
    const [entries, old]: [Map<string, LedgerEntry>, Map<string, LedgerEntry>] = [ledger[kind], before[kind]];
    const partOf = partNames(kind);
    const toWrite = Map.groupBy(
      entries.entries().filter(([id]) => changed.has(partOf(id))),
      ([id]) => partOf(id),
    );
    // The ids, too, are kept as they will be read.
    if (old.size === 0) entries.clear();
    for (const [name, some] of toWrite)
      for (const [id, entry] of shelf.write(name, some)) if (!old.has(id)) entries.set(id, entry);
  }
}

/** Creates an empty ledger. */
export function emptyLedger(): Ledger {
  return ofEachKind<Ledger>(() => new Map());
}

/** Enters the result of reading a file: its entry if it is good, and else its mended entry into a ledger of these. */
export function enterReading<Name extends KindName>(
  { ledger, mended }: { ledger: Ledger; mended: Ledger },
  { kind, id, reading }: FileReading<Name>,
  stamp: string | undefined,
): void {
  if (reading.ok) ledger[kind].set(id, { ...reading.value, stamp });
  else if (reading.mended) mended[kind].set(id, { ...reading.mended, stamp });
}

/** Keeps what was known of a file with the same content. The object stays the same unless the stamp is another one. */
export function keepEntry<Name extends KindName>(
  ledger: Ledger,
  known: Ledger,
  kind: Name,
  id: string,
  stamp: string | undefined,
): void {
  const entry = known[kind].get(id);
  if (entry) ledger[kind].set(id, entry.stamp === stamp ? entry : { ...entry, stamp });
}

/** A ledger with copies of some collections; the others are shared. */
export function withCopies(ledger: Ledger, kinds: ReadonlySet<KindName>): Ledger {
  const copies = [...kinds].map((kind) => [kind, new Map<string, LedgerEntry>(ledger[kind])]);
  return { ...ledger, ...Object.fromEntries(copies) } as Ledger;
}

/** Removes the stamps of entries. Files that have none are read again, so that such a ledger is not to be written. */
export function forgetStamps(ledger: Ledger): void {
  for (const kind of KIND_NAMES) for (const entry of ledger[kind].values()) entry.stamp = undefined;
}

/** Puts the entries of a collection into the order of a build, by path: the first that shows a photo credits it. */
export function sortByFile(ledger: Ledger, kind: KindName): void {
  if (isSorted(ledger[kind].values())) return;
  const entries: [string, LedgerEntry][] = [...ledger[kind]];
  entries.sort(([, a], [, b]) => (a.file < b.file ? -1 : 1));
  Object.assign(ledger, { [kind]: new Map(entries) });
}

function isSorted(entries: Iterable<LedgerEntry>): boolean {
  let last = '';
  for (const { file } of entries) {
    if (file < last) return false;
    last = file;
  }
  return true;
}

/** The collections with a file for each story, or for many of them. */
const BY_MONTH: readonly KindName[] = ['articles', 'comments'];

/** The part in which each entry of a collection is: one for each month of stories, and one for each of the small collections. */
function partNames(kind: KindName): (id: string) => string {
  if (!BY_MONTH.includes(kind)) return () => kind;
  // Files are in order, so that most are of the same month as the one before.
  let [month, name] = ['', ''];
  return (id) => {
    if (month === '' || !id.startsWith(month)) [month, name] = [id.slice(0, 7), `${kind}-${monthPart(id)}`];
    return name;
  };
}
