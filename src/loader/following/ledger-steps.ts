import { processSlot } from '../../cache/process-slot.ts';
import type { Ledger } from '../content-ledger.ts';

/** How a ledger came from the one before. */
interface Step {
  before: WeakRef<Ledger>;
  /** The files that differ, by path from the project's root. */
  files: ReadonlySet<string>;
}

/** With more steps than this, all files are looked at. */
const MOST = 20;

const steps = processSlot('ledger steps', () => new WeakMap<Ledger, Step>());

/** One object for all ledgers with the same addresses. */
const addresses = processSlot('ledger addresses', () => new WeakMap<object, object>());

/**
 * Remembers in which files a ledger of the dev server differs from the one before.
 * @param hasSameAddresses whether the site has the same addresses as before, former ones among them
 */
export function noteStep(before: Ledger, after: Ledger, files: ReadonlySet<string>, hasSameAddresses: boolean): void {
  steps.value.set(after, { before: new WeakRef(before), files });
  if (hasSameAddresses) addresses.value.set(after, addressesIn(before));
}

/** An object that is the same for ledgers of which it is known that the site has the same addresses. */
export function addressesIn(ledger: object): object {
  const known = addresses.value.get(ledger) ?? {};
  addresses.value.set(ledger, known);
  return known;
}

/**
 * The files in which a ledger may differ from an earlier one.
 * @returns undefined when any file may
 */
export function filesChangedSince(earlier: Ledger, ledger: Ledger): ReadonlySet<string> | undefined {
  const files = new Set<string>();
  let at: Ledger | undefined = ledger;
  for (let count = 0; count <= MOST && at; count++) {
    if (at === earlier) return files;
    const step: Step | undefined = steps.value.get(at);
    for (const file of step?.files ?? []) files.add(file);
    at = step?.before.deref();
  }
  return undefined;
}
