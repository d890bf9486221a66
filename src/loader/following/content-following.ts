import { statSync } from 'node:fs';
import path from 'node:path';
import type { LoaderContext } from 'astro/loaders';
import { processSlot } from '../../cache/process-slot.ts';
import { KIND_NAMES } from '../content-kinds.ts';
import { loadedLedger, type Ledger, type LedgerEntry } from '../content-ledger.ts';
import { noteStep } from './ledger-steps.ts';
import { readAgain, readFirst, type Changes, type ReadContent } from './content-update.ts';
import { lastReading } from './unsaved-reading.ts';
import { watchFolder } from './folder-watch.ts';
import { readingListener } from '../reading-listener.ts';
import { shownLedger } from '../shown-ledger.ts';

/** Called when pages may look different from before, because content has changed; undefined in a build. */
export const pagesChanged = processSlot<(() => void) | undefined>('pages changed', () => undefined);

/** Milliseconds without a change after which a save is complete. */
const SETTLED = 10;
/** The same while a file is empty, as some editors make it before they write it. */
const EMPTY = 60;

/** Ends the watch of before: the dev server loads content again when it starts again. */
const stopWatch = processSlot<(() => void) | undefined>('content watch', () => undefined);

/** What is to be read next. */
type Pending = { -readonly [Part in keyof Changes]: Changes[Part] } & { files: Set<string> };

function nothing(): Pending {
  return { files: new Set(), isWhole: false, isPublic: false };
}

/**
 * Reads `content/` for the dev server, and what has changed after each save. Each reading is handed on to what shows
 * problems. Pages are made from the last good version of faulty files.
 * @param root the project's root
 * @param watcher of the dev server, which watches everything but `content/`
 * @returns when the first reading has ended
 */
export function followContent(
  root: string,
  watcher: NonNullable<LoaderContext['watcher']>,
  logger: Pick<LoaderContext['logger'], 'error'>,
): Promise<void> {
  const inPublic = path.join(root, 'public') + path.sep;
  let pending = nothing();
  let last: ReadContent | undefined;
  let timer: NodeJS.Timeout | undefined;
  const noticePublic = () => {
    pending.isPublic = true;
    schedule(SETTLED);
  };
  // The watch begins before the reading, so that no change falls between the two.
  stopWatch.value?.();
  stopWatch.value = watchFolder(path.join(root, 'content'), (noticed) => {
    if ('folder' in noticed) pending.isWhole = true;
    else pending.files.add(noticed.file);
    schedule(SETTLED);
  });
  for (const event of ['add', 'change', 'unlink'])
    watcher.on(event, (changed: string) => changed.startsWith(inPublic) && noticePublic());
  // Until the watcher is ready, it reports no file that its first walk through the project finds.
  watcher.on('ready', noticePublic);
  const first = read();
  let queue = first.catch(() => undefined);
  return first;

  function schedule(delay: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (delay < EMPTY && [...pending.files].some(isEmpty)) schedule(EMPTY);
      else queue = queue.then(read).catch((error: unknown) => logger.error(String(error)));
    }, delay);
  }

  async function read(): Promise<void> {
    const changes = pending;
    pending = nothing();
    try {
      last = last ? await readAgain(root, last, changes) : await readFirst(root);
    } catch (error) {
      pending.isWhole = true;
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      // A file has gone while it was read: several are removed one after the other.
      return schedule(EMPTY);
    }
    lastReading.value = last;
    show(last);
  }
}

function show({ known, before: first, hasSameAddresses }: ReadContent): void {
  const before = loadedLedger.value;
  const shown = shownLedger(known, before ?? first);
  // Without a publication there is no page to show.
  if (shown.publication.size > 0) loadedLedger.value = shown;
  if (before === first && shown !== before && shown === known.ledger && known.changed)
    noteStep(before, shown, known.changed, hasSameAddresses);
  if (before && isDifferent(before, shown)) pagesChanged.value?.();
  readingListener.value?.(known);
}

function isDifferent(before: Ledger, after: Ledger): boolean {
  return KIND_NAMES.some((kind) => {
    const [old, entries]: Map<string, LedgerEntry>[] = [before[kind], after[kind]];
    if (!old || !entries || old === entries) return false;
    // While something is wrong, collections are copied although they hold the same.
    return old.size !== entries.size || entries.entries().some(([id, entry]) => old.get(id) !== entry);
  });
}

function isEmpty(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.size === 0;
}
