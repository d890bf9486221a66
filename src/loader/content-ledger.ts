import { buildFolder } from '../cache/build-folder.ts';
import { processSlot } from '../cache/process-slot.ts';
import { monthPart, readEntries, writeEntries, type EntryParts } from '../cache/shelved-entries.ts';
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

/** Writes the parts of the ledger that have changed, and removes those of months that no longer exist. */
export function writeLedger(root: string, revision: string, ledger: Ledger, before: Ledger): void {
  writeEntries(buildFolder(root).ledger, revision, partsOf(ledger), partsOf(before));
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

/** The collections with a file for each story, or for many of them. */
const BY_MONTH: readonly KindName[] = ['articles', 'comments'];

/** A part for the entries of each month of stories, and for each of the small collections. */
function partsOf(ledger: Ledger): EntryParts<LedgerEntry> {
  const parts: EntryParts<LedgerEntry> = new Map();
  for (const kind of KIND_NAMES) {
    const entries: Map<string, LedgerEntry> = ledger[kind];
    const ofKind = Map.groupBy(entries, ([id]) => (BY_MONTH.includes(kind) ? `${kind}-${monthPart(id)}` : kind));
    for (const [name, some] of ofKind) parts.set(name, some);
  }
  return parts;
}
