import { severityOf } from '../lib/problem.ts';
import type { KindName } from '../newsroom/content.ts';
import { resolvePhoto } from '../schema/photo.ts';
import { KIND_NAMES, kindOf, referencesOf } from './content-kinds.ts';
import type { Ledger, LedgerEntry } from './content-ledger.ts';
import type { KnownContent } from './known-content.ts';

type Entries = Map<string, LedgerEntry>;

/**
 * The content that the dev server shows while there are problems: each file in its last version without an error. A
 * deleted file stays as long as another file refers to it. A file that never was without an error is left out, and so is
 * what cannot be shown without it.
 * @param known the content as it is now
 * @param before the content that was shown before
 */
export function shownLedger({ ledger, faulty, problems }: KnownContent, before: Ledger): Ledger {
  if (problems.length === 0) return ledger;
  const shown = { ...ledger };
  const replaced: Place[] = [];
  let isLost = false;
  const show = (kind: KindName, id: string) => {
    const last: LedgerEntry | undefined = before[kind].get(id);
    if (last) ownEntries(shown, ledger, kind).set(id, last);
    else ownEntries(shown, ledger, kind).delete(id);
    if (last) replaced.push([kind, id]);
    else isLost = true;
  };
  for (const file of new Set(problems.filter((one) => severityOf(one) === 'error').map((problem) => problem.file))) {
    const found = kindOf(file.replace(/^content\//, ''));
    if (found && ledger[found.kind].has(found.id)) show(found.kind, found.id);
  }
  for (const kind of KIND_NAMES) for (const { id } of faulty[kind]) show(kind, id);
  complete(shown, ledger, before, isLost ? undefined : replaced);
  return shown;
}

/** The entries of a collection that may be changed: those of the content as it is now are copied first. */
function ownEntries(shown: Ledger, ledger: Ledger, kind: KindName): Entries {
  if (shown[kind] === ledger[kind]) Object.assign(shown, { [kind]: new Map<string, LedgerEntry>(ledger[kind]) });
  return shown[kind];
}

type Place = readonly [kind: KindName, id: string];

/**
 * Adds the targets of references that exist only in the content before, and removes entries whose targets do not exist.
 * @param changed the entries whose targets may not exist; all when left out
 */
function complete(shown: Ledger, ledger: Ledger, before: Ledger, changed?: readonly Place[]): void {
  const places = changed ?? KIND_NAMES.flatMap((kind) => [...shown[kind].keys()].map((id): Place => [kind, id]));
  let [isLost, added]: [boolean, Place[]] = [false, []];
  for (const [kind, id] of places) {
    const entry: LedgerEntry | undefined = shown[kind].get(id);
    if (!entry) continue;
    for (const [name, target] of targetsOf(kind, id, entry)) {
      if (shown[name].has(target)) continue;
      const last: LedgerEntry | undefined = before[name].get(target);
      if (last) {
        ownEntries(shown, ledger, name).set(target, last);
        added.push([name, target]);
      } else {
        ownEntries(shown, ledger, kind).delete(id);
        isLost = true;
      }
    }
  }
  if (isLost) complete(shown, ledger, before);
  else if (added.length > 0) complete(shown, ledger, before, added);
}

function targetsOf(kind: KindName, id: string, { file, data }: LedgerEntry): [kind: KindName, id: string][] {
  const fields = 'frontMatter' in data ? data.frontMatter : data;
  return referencesOf(kind, id, fields).map((reference) => [
    reference.kind,
    reference.kind === 'photos' ? resolvePhoto(file, reference.id) : reference.id,
  ]);
}
