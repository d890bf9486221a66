import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { digest } from '../lib/digest.ts';
import { byPlace, ContentError } from '../lib/problem.ts';
import { buildTime } from '../cache/build-time.ts';
import { listContentFiles, type ContentFile } from './content-files.ts';
import { KINDS, kindOf } from './content-kinds.ts';
import {
  emptyLedger,
  enterReading,
  keepEntry,
  loadedLedger,
  readLedger,
  writeLedger,
  type Ledger,
  type LedgerEntry,
} from './content-ledger.ts';
import { rereadFiles, rereadFilesTask, type FileToRead, type Rereading } from './content-reading.ts';
import { noFaultyFiles, referenceProblems } from './content-references.ts';
import type { KnownContent } from './known-content.ts';
import { nameAddresses } from '../newsroom/site/addresses.ts';
import { claimedAddressProblems } from './addresses/claimed-address-problems.ts';
import { fileNameProblems } from './addresses/file-name-problems.ts';
import { misplacedFile, straysIn } from './misplaced-file.ts';
import type { NewsroomSettings } from '../schema/newsroom-settings.ts';
import { newsroomSettings } from './newsroom-settings.ts';
import { secondLogo } from './logo/logo-reading.ts';
import { bodyRevision } from './markdown-settings.ts';
import { readingListener } from './reading-listener.ts';
import { shownLedger } from './shown-ledger.ts';
import { stoppingProblems } from './stopping-problems.ts';
import { listPublicFiles } from '../cache/plain-files.ts';
import { inWorkers } from '../cache/worker-batches.ts';

/** Files that may be in `content/` without being read. */
const UNREAD = /(?:^|\/)(?:README|FRONTMATTER)\.md$|^brand\/[^/]+\.txt$/;

const PUBLICATION = KINDS.publication.fileOf('publication');

/** With fewer files than this, starting workers takes longer than it saves. */
const WORTH_WORKERS = 400;
/** Milliseconds without a change after which a save is complete: an editor may empty a file before writing it. */
const SETTLED = 60;
/** Files that a worker reads in one batch. */
const BATCH = 100;

/**
 * Loads everything in `content/`. The data is kept in a ledger outside of Astro's store, which copies each entry
 * several times and bundles it. The store gets a receipt for each collection, which tells the dev server what to
 * reload. A file whose stamp did not change is not read again. When anything is wrong, a build stops and lists every
 * problem. The dev server hands each reading on to what shows problems, and continues with the last good version of the
 * faulty files.
 */
export function contentLoader(): Loader {
  return {
    name: 'content-folder',
    async load(context) {
      // This runs at each load, because Astro removes a loader's listeners before it loads again.
      await (context.watcher ? follow(context, context.watcher) : update(context));
    },
  };
}

/** Reads the changed files in `content/`. The ledger on disk is written only when there is no problem. */
export async function readContent(root: string): Promise<KnownContent> {
  const settings = newsroomSettings(root);
  // In another zone, times without an offset are other instants; in another language, 3/4/2026 is another day.
  const revision = digest(
    `${bodyRevision('loader/content-reading.ts', 'loader/body-problems.ts')} ${settings.timeZone} ${settings.language}`,
  );
  const known = readLedger(root, revision);
  const { files, problems } = listContentFiles(root);
  // A link in place of the publication is not a missing one.
  const isRefused = problems.some(({ file }) => PUBLICATION.startsWith(file));
  const inPublic = listPublicFiles(root);
  problems.push(...inPublic.problems);
  const readings = await readChanged(root, files, known, settings);
  const ledger = emptyLedger();
  const mended = emptyLedger();
  const faulty = noFaultyFiles();
  const unread: string[] = [];
  for (const file of files) {
    const found = kindOf(file.path);
    const read = found && readings.get(KINDS[found.kind].fileOf(found.id));
    if (!found) {
      if (UNREAD.test(file.path)) continue;
      problems.push(misplacedFile(file.path));
      unread.push(`content/${file.path}`);
    } else if (!read || 'isSame' in read) {
      keepEntry(ledger, known, found.kind, found.id, file.stamp);
    } else {
      enterReading({ ledger, mended }, read, file.stamp);
      if (read.reading.ok) continue;
      const { problems: own, sound } = read.reading;
      problems.push(...own);
      faulty[found.kind].push({ id: found.id, file: `content/${file.path}`, ...(sound && { sound }) });
    }
  }
  nameAddresses(ledger.publication.get('publication')?.data.addresses ?? {});
  problems.push(...secondLogo([...ledger.logos.values()].map(({ file }) => file)));
  problems.push(
    ...referenceProblems(root, ledger, faulty).filter(({ rule }) => !isRefused || rule !== 'publication-missing'),
    ...claimedAddressProblems(root, ledger, inPublic.files),
    ...fileNameProblems(ledger, inPublic.files),
  );
  if (problems.length === 0) writeLedger(root, revision, ledger, known);
  const strays = straysIn([...unread, ...inPublic.files.map((file) => `public/${file}`)]);
  return { revision, ledger, faulty, mended, strays, problems: problems.sort(byPlace) };
}

function entryOf(ledger: Ledger, file: string): LedgerEntry | undefined {
  const found = kindOf(file);
  return found && ledger[found.kind].get(found.id);
}

/**
 * Reads everything that a build prints, for the pages.
 * @throws ContentError with every problem that keeps the build from publishing
 */
export async function loadContent(root: string): Promise<Ledger> {
  const known = await readContent(root);
  const problems = await stoppingProblems(root, known, buildTime());
  if (problems.length > 0) throw new ContentError(problems);
  loadedLedger.value = known.ledger;
  return known.ledger;
}

async function update(context: LoaderContext): Promise<void> {
  const { config, store, watcher } = context;
  const root = fileURLToPath(config.root);
  if (!watcher) {
    storeReceipts(store, await loadContent(root));
    return;
  }
  const known = await readContent(root);
  const before = loadedLedger.value ?? readLedger(root, known.revision);
  const shown = shownLedger(known, before);
  // Without a publication there is no page to show.
  if (shown.publication.size > 0) loadedLedger.value = shown;
  storeReceipts(store, shown);
  readingListener.value?.(known);
}

function storeReceipts(store: LoaderContext['store'], ledger: Ledger): void {
  for (const [kind, entries] of Object.entries(ledger)) {
    const receipt = digest([...entries].map(([id, entry]) => `${id} ${entry.digest}`).join('\n'));
    store.set({ id: kind, data: { entries: entries.size, digest: receipt }, digest: receipt });
  }
}

/** Reads `content/`, and again after each change. Ends after the first reading. */
function follow(context: LoaderContext, watcher: NonNullable<LoaderContext['watcher']>): Promise<void> {
  const { config, logger } = context;
  const folders = ['content', 'public'].map((name) => path.join(fileURLToPath(config.root), name) + path.sep);
  let timer: NodeJS.Timeout | undefined;
  // Listeners come before the reading, so that no change falls between the two.
  for (const event of ['add', 'addDir', 'change', 'unlink', 'unlinkDir']) {
    watcher.on(event, (changed: string) => {
      if (!folders.some((folder) => changed.startsWith(folder))) return;
      clearTimeout(timer);
      timer = setTimeout(reread, SETTLED);
    });
  }
  // Until the watcher is ready, it reports no file that its first walk through the project finds.
  watcher.on('ready', reread);
  const first = update(context);
  let queue = first.catch(() => undefined);
  return first;

  function reread(): void {
    queue = queue.then(() => update(context)).catch((error: unknown) => logger.error(String(error)));
  }
}

/** Reads the files that may have changed, in worker threads when there are many; by path from the project's root. */
async function readChanged(
  root: string,
  files: readonly ContentFile[],
  known: Ledger,
  settings: NewsroomSettings,
): Promise<Map<string, Rereading>> {
  const changed = files.flatMap(({ path: below, stamp }): FileToRead[] => {
    const entry = entryOf(known, below);
    return stamp !== undefined && entry?.stamp === stamp ? [] : [{ path: below, known: entry?.digest }];
  });
  const readings =
    changed.length < WORTH_WORKERS
      ? await rereadFiles(root, changed, settings)
      : await inWorkers(changed, BATCH, (workers, some) =>
          workers.run(rereadFilesTask, { root, files: some, settings }),
        );
  return new Map(readings.map((reading) => [KINDS[reading.kind].fileOf(reading.id), reading]));
}
