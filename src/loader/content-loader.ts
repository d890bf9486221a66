import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { digest } from '../lib/digest.ts';
import { byPlace, ContentError, type Problem } from '../lib/problem.ts';
import { buildTime } from '../cache/build-time.ts';
import { processSlot } from '../cache/process-slot.ts';
import { listContentFiles, type ContentFile } from './content-files.ts';
import { KIND_NAMES, KINDS, kindOf, ofEachKind } from './content-kinds.ts';
import {
  emptyLedger,
  enterReading,
  forgetStamps,
  keepEntry,
  loadedLedger,
  readLedger,
  sortByFile,
  withCopies,
  writeLedger,
  type Ledger,
} from './content-ledger.ts';
import { readChanged } from './changed-files.ts';
import { noFaultyFiles, referenceProblems } from './content-references.ts';
import type { KnownContent } from './known-content.ts';
import type { KindName } from '../newsroom/content.ts';
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
  const { files, problems: irregular } = listContentFiles(root);
  // A link in place of the publication is not a missing one.
  const isRefused = irregular.some(({ file }) => PUBLICATION.startsWith(file));
  const inPublic = listPublicFiles(root);
  const { changed, unread, ledger } = comparedFiles(files, known);
  const readings = await readChanged(root, changed, known, settings);
  const mended = emptyLedger();
  const faulty = noFaultyFiles();
  const own: Problem[] = [];
  for (const { path: below, stamp, kind, id } of changed) {
    const read = readings.get(KINDS[kind].fileOf(id));
    if (!read || 'isSame' in read) {
      keepEntry(ledger, known, kind, id, stamp);
    } else {
      enterReading({ ledger, mended }, read, stamp);
      if (read.reading.ok) continue;
      ledger[kind].delete(id);
      const { problems: ofFile, sound } = read.reading;
      own.push(...ofFile);
      faulty[kind].push({ id, file: `content/${below}`, ...(sound && { sound }) });
    }
  }
  for (const kind of KIND_NAMES) sortByFile(ledger, kind);
  nameAddresses(ledger.publication.get('publication')?.data.addresses ?? {});
  // In a ledger on disk, nothing was wrong. Any file may refer to one that is gone.
  const suspects = new Set(changed.map((file) => `content/${file.path}`));
  const references = referenceProblems(root, ledger, faulty, hasLost(known, ledger) ? undefined : suspects);
  const problems = [
    ...irregular,
    ...inPublic.problems,
    ...unread.flatMap(misplacedFile),
    ...own,
    ...secondLogo([...ledger.logos.values()].map(({ file }) => file)),
    ...references.filter(({ rule }) => !isRefused || rule !== 'publication-missing'),
    ...claimedAddressProblems(root, ledger, inPublic.files),
    ...fileNameProblems(ledger, inPublic.files, suspects),
  ].sort(byPlace);
  if (problems.length === 0) writeLedger(root, revision, ledger, known);
  const strays = straysIn([
    ...unread.map((file) => `content/${file}`),
    ...inPublic.files.map((file) => `public/${file}`),
  ]);
  return { revision, ledger, faulty, mended, strays, problems };
}

/**
 * Reads everything that a build prints, for the pages.
 * @throws ContentError with every problem that keeps the build from publishing
 */
export async function loadContent(root: string): Promise<Ledger> {
  const known = await readContent(root);
  const problems = await stoppingProblems(root, known, buildTime());
  if (problems.length > 0) throw new ContentError(problems);
  // Pages need no stamps, which take memory.
  forgetStamps(known.ledger);
  loadedLedger.value = known.ledger;
  return known.ledger;
}

/** A file of a collection whose stamp is not the known one. */
type ChangedFile = ContentFile & { kind: KindName; id: string };

/** Finds what has changed. The ledger has what was known of all files that are there; its collections are shared until they change. */
function comparedFiles(files: readonly ContentFile[], known: Ledger) {
  const changed: ChangedFile[] = [];
  const unread: string[] = [];
  const found = ofEachKind<Record<KindName, number>>(() => 0);
  for (const file of files) {
    const place = kindOf(file.path);
    const entry = place && known[place.kind].get(place.id);
    if (entry) found[place.kind]++;
    if (!place) unread.push(file.path);
    else if (file.stamp === undefined || entry?.stamp !== file.stamp) changed.push({ ...file, ...place });
  }
  const edited = new Set(changed.map(({ kind }) => kind));
  const lost = KIND_NAMES.filter((kind) => found[kind] < known[kind].size);
  const ledger = withCopies(known, new Set([...edited, ...lost]));
  if (lost.length > 0) {
    const present = new Set(files.map((file) => `content/${file.path}`));
    for (const kind of lost) for (const [id, { file }] of known[kind]) if (!present.has(file)) ledger[kind].delete(id);
  }
  return { changed, unread, ledger };
}

/** Whether files that were known are no longer there, or no longer good. */
function hasLost(before: Ledger, ledger: Ledger): boolean {
  return KIND_NAMES.some(
    (kind) => before[kind] !== ledger[kind] && before[kind].keys().some((id) => !ledger[kind].has(id)),
  );
}

function storeReceipts(store: LoaderContext['store'], ledger: Ledger): void {
  for (const [kind, entries] of Object.entries(ledger)) {
    const receipt = digest([...entries].map(([id, entry]) => `${id} ${entry.digest}`).join('\n'));
    store.set({ id: kind, data: { entries: entries.size, digest: receipt }, digest: receipt });
  }
}
