import { severityOf } from '../lib/problem.ts';
import type { KindName } from '../newsroom/content.ts';
import { resolvePhoto } from '../schema/photo.ts';
import { KIND_NAMES, referencesOf } from './content-kinds.ts';
import { emptyLedger, type Ledger, type LedgerEntry } from './content-ledger.ts';
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
  const wrong = new Set(problems.filter((one) => severityOf(one) === 'error').map(({ file }) => file));
  const shown = emptyLedger();
  for (const kind of KIND_NAMES) {
    const [target, old]: Entries[] = [shown[kind], before[kind]];
    const current: Entries = ledger[kind];
    for (const [id, entry] of current) {
      const last = wrong.has(entry.file) ? old?.get(id) : entry;
      if (last) target?.set(id, last);
    }
    for (const { id } of faulty[kind]) {
      const last = old?.get(id);
      if (last) target?.set(id, last);
    }
  }
  complete(shown, before);
  return shown;
}

/** Adds the targets of references that exist only in the content before, and removes entries whose targets do not exist. */
function complete(shown: Ledger, before: Ledger): void {
  for (let isComplete = false; !isComplete;) {
    isComplete = true;
    for (const kind of KIND_NAMES) {
      const entries: Entries = shown[kind];
      for (const [id, entry] of entries) {
        for (const [name, target] of targetsOf(kind, id, entry)) {
          const [there, old]: Entries[] = [shown[name], before[name]];
          if (there?.has(target)) continue;
          const last = old?.get(target);
          if (last) there?.set(target, last);
          else entries.delete(id);
          isComplete = false;
        }
      }
    }
  }
}

function targetsOf(kind: KindName, id: string, { file, data }: LedgerEntry): [kind: KindName, id: string][] {
  const fields = 'frontMatter' in data ? data.frontMatter : data;
  return referencesOf(kind, id, fields).map((reference) => [
    reference.kind,
    reference.kind === 'photos' ? resolvePhoto(file, reference.id) : reference.id,
  ]);
}
