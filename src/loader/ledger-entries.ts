import type { KindName } from '../newsroom/content.ts';
import { KIND_NAMES, kindOf } from './content-kinds.ts';
import type { Ledger, LedgerEntry } from './content-ledger.ts';

/** An entry with its collection and id. */
export type LocatedEntry = [kind: KindName, id: string, entry: LedgerEntry];

/** Every entry, in the order of collections and files. */
export function* allEntries(ledger: Ledger): Generator<LocatedEntry> {
  for (const kind of KIND_NAMES) for (const [id, entry] of ledger[kind]) yield [kind, id, entry];
}

/**
 * The entries of some files.
 * @param files by path from the project's root; those without an entry are passed over
 */
export function* entriesOf(ledger: Ledger, files: Iterable<string>): Generator<LocatedEntry> {
  for (const file of files) {
    const found = kindOf(file.replace(/^content\//, ''));
    const entry = found && ledger[found.kind].get(found.id);
    if (entry) yield [found.kind, found.id, entry];
  }
}
