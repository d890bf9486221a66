import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { digest } from '../lib/digest.ts';
import { byPlace, ContentError } from '../lib/problem.ts';
import { buildTime } from '../cache/build-time.ts';
import { processSlot } from '../cache/process-slot.ts';
import { listContentFiles } from './content-files.ts';
import { KINDS, kindOf } from './content-kinds.ts';
import {
  emptyLedger,
  enterReading,
  keepEntry,
  loadedLedger,
  readLedger,
  writeLedger,
  type Ledger,
} from './content-ledger.ts';
import { readChanged } from './changed-files.ts';
import { noFaultyFiles, referenceProblems } from './content-references.ts';
import type { KnownContent } from './known-content.ts';
import { nameAddresses } from '../newsroom/site/addresses.ts';
import { claimedAddressProblems } from './addresses/claimed-address-problems.ts';
import { fileNameProblems } from './addresses/file-name-problems.ts';
import { misplacedFile, straysIn } from './misplaced/misplaced-file.ts';
import { newsroomSettings } from './settings/newsroom-settings.ts';
import { secondLogo } from './logo/logo-reading.ts';
import { readingRevision } from './reading-revision.ts';
import { followContent } from './following/content-following.ts';
import { stoppingProblems } from './stopping-problems.ts';
import { listPublicFiles } from '../cache/plain-files.ts';

const PUBLICATION = KINDS.publication.fileOf('publication');

/** The reading of `content/` that a build has begun before its result is needed. */
export const begunReading = processSlot<Promise<Ledger> | undefined>('begun reading', () => undefined);

/**
 * Begins to read `content/` before it is asked for: worker threads read while Astro starts, for which it needs one core.
 * Whoever needs the content reports what is wrong with it.
 */
export function beginReading(root: string): Promise<Ledger> {
  const reading = loadContent(root);
  reading.catch(() => undefined);
  begunReading.value = reading;
  return reading;
}

/**
 * Loads everything in `content/`. The data is kept in a ledger outside of Astro's store, which copies each entry
 * several times and bundles it; it gets a receipt for each collection. A file whose stamp did not change is not read again.
 * When anything is wrong, a build stops and lists every problem. The dev server goes on: {@link followContent}.
 */
export function contentLoader(): Loader {
  return {
    name: 'content-folder',
    async load(context) {
      const root = fileURLToPath(context.config.root);
      // This runs at each load, because Astro removes a loader's listeners before it loads again.
      if (context.watcher) await followContent(root, context.watcher, context.logger);
      else storeReceipts(context.store, await (begunReading.value ?? loadContent(root)));
    },
  };
}

/** Reads the changed files in `content/`. The ledger on disk is written only when there is no problem. */
export async function readContent(root: string): Promise<KnownContent> {
  const settings = newsroomSettings(root);
  const revision = readingRevision(settings);
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
  for (const file of files) {
    const found = kindOf(file.path);
    const read = found && readings.get(KINDS[found.kind].fileOf(found.id));
    if (!found) {
      problems.push(...misplacedFile(file.path));
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
  const strays = straysIn([
    ...files.map((file) => `content/${file.path}`),
    ...inPublic.files.map((file) => `public/${file}`),
  ]);
  return { revision, ledger, faulty, mended, strays, problems: problems.sort(byPlace) };
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

function storeReceipts(store: LoaderContext['store'], ledger: Ledger): void {
  for (const [kind, entries] of Object.entries(ledger)) {
    const receipt = digest([...entries].map(([id, entry]) => `${id} ${entry.digest}`).join('\n'));
    store.set({ id: kind, data: { entries: entries.size, digest: receipt }, digest: receipt });
  }
}
