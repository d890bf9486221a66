import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { buildFolder } from '../cache/build-folder.ts';
import { KINDS } from './content-kinds.ts';
import type { ReadEntry } from './content-reading.ts';
import { processSlot } from '../cache/process-slot.ts';
import type { KindName } from './reference.ts';
import { readSealed, writeSealed } from '../cache/sealed-file.ts';

/** A part of the ledger: the entries of one month of stories, or of one small collection. */
interface Part {
  /** The digest of the code that read the files: other code may read them differently. */
  revision: string;
  kind: KindName;
  entries: [id: string, entry: LedgerEntry][];
}

/** The ledger's entry for a file. */
export interface LedgerEntry extends ReadEntry {
  /**
   * The stamp of the file when it was read; undefined when the file had just changed, so that it must be read again.
   */
  stamp?: string | undefined;
}

/** The known contents of `content/`, by collection and id. */
export type Ledger = Record<KindName, Map<string, LedgerEntry>>;

/** The ledger that the loader has read in this process; undefined before that. */
export const loadedLedger = processSlot<Ledger | undefined>('loaded ledger', () => undefined);

/**
 * Reads the ledger. A part that is damaged, or that other code wrote, counts as absent.
 * @param revision digest of the code that reads content; when left out, any part is accepted
 */
export function readLedger(root: string, revision?: string): Ledger {
  const ledger = emptyLedger();
  for (const name of partNames(root)) {
    const part = readSealed(path.join(buildFolder(root).ledger, name)) as Part | undefined;
    if (!part || (revision !== undefined && part.revision !== revision)) continue;
    for (const [id, entry] of part.entries) ledger[part.kind].set(id, entry);
  }
  return ledger;
}

/** Writes the parts of the ledger that have changed, and removes those of months that no longer exist. */
export function writeLedger(root: string, revision: string, ledger: Ledger, before: Ledger): void {
  const parts = partsOf(ledger);
  const known = partsOf(before);
  const present = new Set(partNames(root));
  for (const [name, { kind, entries }] of parts) {
    if (present.has(name) && isSame(entries, known.get(name)?.entries)) continue;
    writeSealed(path.join(buildFolder(root).ledger, name), { revision, kind, entries } satisfies Part);
  }
  for (const name of present) if (!parts.has(name)) rmSync(path.join(buildFolder(root).ledger, name));
}

/** Creates an empty ledger. */
export function emptyLedger(): Ledger {
  return Object.fromEntries(Object.keys(KINDS).map((kind) => [kind, new Map()])) as unknown as Ledger;
}

function partNames(root: string): string[] {
  try {
    return readdirSync(buildFolder(root).ledger).filter((name) => name.endsWith('.json'));
  } catch {
    return [];
  }
}

function partsOf(ledger: Ledger): Map<string, Omit<Part, 'revision'>> {
  const parts = new Map<string, Omit<Part, 'revision'>>();
  for (const kind of Object.keys(KINDS) as KindName[]) {
    for (const [id, entry] of ledger[kind]) {
      const name = kind === 'articles' ? `${kind}-${id.slice(0, 7).replace('/', '-')}.json` : `${kind}.json`;
      const part = parts.get(name);
      if (part) part.entries.push([id, entry]);
      else parts.set(name, { kind, entries: [[id, entry]] });
    }
  }
  return parts;
}

/** Entries of unchanged files are the same objects as before, so comparing identities is enough. */
function isSame(entries: Part['entries'], before: Part['entries'] | undefined): boolean {
  if (entries.length !== before?.length) return false;
  return entries.every(([id, entry], index) => before[index]?.[0] === id && before[index]?.[1] === entry);
}
