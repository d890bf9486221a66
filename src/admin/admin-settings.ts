import { loadedLedger } from '../loader/content-ledger.ts';
import type { Publication } from '../schema/publication.ts';

/** The settings of the publication that was read last; undefined before one was read, or while it has mistakes. */
export function readPublication(): Publication | undefined {
  const [entry] = loadedLedger.value?.publication.values() ?? [];
  return entry?.data as Publication | undefined;
}
