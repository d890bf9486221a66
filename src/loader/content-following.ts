import { statSync } from 'node:fs';
import path from 'node:path';
import type { LoaderContext } from 'astro/loaders';
import { processSlot } from '../cache/process-slot.ts';
import { loadedLedger, type Ledger } from './content-ledger.ts';
import { readAgain, readFirst, type ReadContent } from './content-update.ts';
import { readingListener } from './reading-listener.ts';
import { shownLedger } from './shown-ledger.ts';

/** Called when pages may look different from before, because content has changed; undefined in a build. */
export const pagesChanged = processSlot<(() => void) | undefined>('pages changed', () => undefined);

/** Milliseconds without a change after which a save is complete. */
const SETTLED = 10;
/** The same while a file is empty, as some editors make it before they write it. */
const EMPTY = 60;

/** What is to be read next: files, or everything. */
interface Pending {
  files: Set<string>;
  isWhole: boolean;
}

/**
 * Reads `content/` for the dev server, and what has changed after each save. Each reading is handed on to what shows
 * problems. Pages are made from the last good version of faulty files.
 * @param root the project's root
 * @returns when the first reading has ended
 */
export function followContent(
  root: string,
  watcher: NonNullable<LoaderContext['watcher']>,
  logger: Pick<LoaderContext['logger'], 'error'>,
): Promise<void> {
  const [content, inPublic] = ['content', 'public'].map((name) => path.join(root, name) + path.sep) as [string, string];
  let pending: Pending = { files: new Set(), isWhole: false };
  let last: ReadContent | undefined;
  let timer: NodeJS.Timeout | undefined;
  const notice = (event: string, changed: string) => {
    if (!changed.startsWith(content) && !changed.startsWith(inPublic)) return;
    if (event.endsWith('Dir') || changed.startsWith(inPublic)) pending.isWhole = true;
    else pending.files.add(changed);
    schedule(SETTLED);
  };
  // Listeners come before the reading, so that no change falls between the two.
  for (const event of ['add', 'addDir', 'change', 'unlink', 'unlinkDir'])
    watcher.on(event, (changed: string) => notice(event, changed));
  // Until the watcher is ready, it reports no file that its first walk through the project finds.
  watcher.on('ready', () => {
    pending.isWhole = true;
    schedule(0);
  });
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
    const { files, isWhole } = pending;
    if (last && files.size === 0 && !isWhole) return;
    pending = { files: new Set(), isWhole: false };
    try {
      last = last ? await readAgain(root, last, isWhole ? undefined : files) : await readFirst(root);
    } catch (error) {
      // It may be there again before the next change.
      pending.isWhole = true;
      throw error;
    }
    show(last);
  }
}

function show({ known, before: first }: ReadContent): void {
  const before = loadedLedger.value;
  const shown = shownLedger(known, before ?? first);
  // Without a publication there is no page to show.
  if (shown.publication.size > 0) loadedLedger.value = shown;
  if (before && isDifferent(before, shown)) pagesChanged.value?.();
  readingListener.value?.(known);
}

function isDifferent(before: Ledger, after: Ledger): boolean {
  return Object.entries(after).some(([kind, entries]) => entries !== before[kind as keyof Ledger]);
}

function isEmpty(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.size === 0;
}
