import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { readSealed, writeSealed } from '../../cache/sealed-file.ts';
import type { MailingState } from './mailing-service.ts';

/** What a service took: kept beside what builds keep, so that an edition is not sent again that was deleted there. */
export interface MailingReceipt {
  state: MailingState;
  /** RFC 3339, in UTC. */
  at: string;
}

/** The receipts of all editions. */
export interface MailingReceipts {
  of(edition: string): MailingReceipt | undefined;
  /** Writes one, at once. */
  keep(edition: string, state: MailingState, now: number): void;
}

/**
 * Opens the receipts.
 * @param file where they are kept; a missing or damaged one counts as empty
 */
export function openReceipts(file: string): MailingReceipts {
  const known = new Map((readSealed(file) as [string, MailingReceipt][] | undefined) ?? []);
  return {
    of: (edition) => known.get(edition),
    keep(edition, state, now) {
      known.set(edition, { state, at: new Date(now).toISOString() });
      mkdirSync(path.dirname(file), { recursive: true });
      writeSealed(file, [...known]);
    },
  };
}
