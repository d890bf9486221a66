import { lstatSync } from 'node:fs';
import path from 'node:path';
import { listPublicFiles, type PlainFiles } from '../../cache/plain-files.ts';
import { settledStamp } from '../../cache/file-stamp.ts';
import { isPreviewing, unsavedFile } from '../../cache/unsaved-files.ts';
import { byPlace, type Problem } from '../../lib/problem.ts';
import type { KindName } from '../../newsroom/content.ts';
import { nameAddresses } from '../../newsroom/site/addresses.ts';
import type { NewsroomSettings } from '../../schema/newsroom-settings.ts';
import { claimedAddressProblems } from '../addresses/claimed-address-problems.ts';
import { fileNameProblems } from '../addresses/file-name-problems.ts';
import { readChanged } from '../changed-files.ts';
import { isSkipped, listContentFiles, type ContentFile } from '../content-files.ts';
import { isAddressedAlike } from './alike-addresses.ts';
import { KIND_NAMES, KINDS, kindOf } from '../content-kinds.ts';
import { emptyLedger, enterReading, readLedger, sortByFile, withCopies, type Ledger } from '../content-ledger.ts';
import { noFaultyFiles, referenceProblems } from '../content-references.ts';
import type { KnownContent } from '../known-content.ts';
import { secondLogo } from '../logo/logo-reading.ts';
import { misplacedFile, straysIn } from '../misplaced/misplaced-file.ts';
import { newsroomSettings } from '../settings/newsroom-settings.ts';
import { readingRevision } from '../reading-revision.ts';

/** The content of a project as the dev server has read it so far. */
export interface ReadContent {
  known: KnownContent;
  /** What was known before; at first, what the ledger on disk has. */
  before: Ledger;
  settings: NewsroomSettings;
  inPublic: PlainFiles;
  /** Whether the site has the same addresses as before, former ones among them. */
  hasSameAddresses: boolean;
  /** The problems of addresses that editors choose. */
  claimed: readonly Problem[];
  /** What is in `content/` and is no plain file. */
  irregular: readonly Problem[];
  /** The problems that files have on their own, by path from the project's root; files that nothing reads are all here. */
  own: ReadonlyMap<string, readonly Problem[]>;
}

/** What is to be read: files, or everything. */
interface Reading {
  files: ContentFile[];
  /** Paths from `content/`. */
  removed: string[];
  irregular: readonly Problem[];
  inPublic: PlainFiles;
}

const PUBLICATION = KINDS.publication.fileOf('publication');

/**
 * Reads `content/` for the dev server. What the ledger on disk has of files that did not change is taken without looking at
 * it again: nothing was wrong when it was written. The check, which runs beside, looks at everything.
 */
export async function readFirst(root: string): Promise<ReadContent> {
  const settings = newsroomSettings(root);
  const revision = readingRevision(settings);
  const ledger = readLedger(root, revision);
  for (const kind of KIND_NAMES) sortByFile(ledger, kind);
  const known = { revision, ledger, faulty: noFaultyFiles(), mended: emptyLedger(), strays: [], problems: [] };
  return readWhole(root, {
    known,
    before: ledger,
    settings,
    inPublic: { files: [], problems: [] },
    hasSameAddresses: false,
    claimed: [],
    irregular: [],
    own: new Map(),
  });
}

/** What may have changed since a reading. */
export interface Changes {
  /** Absolute paths of files in `content/` that were saved, added or removed. */
  files: ReadonlySet<string>;
  /** Anything in `content/`. */
  isWhole: boolean;
  /** Files came to `public/` or went. */
  isPublic: boolean;
}

/** Reads what has changed since a reading. */
export async function readAgain(root: string, before: ReadContent, changes: Changes): Promise<ReadContent> {
  const { files, isWhole, isPublic } = changes;
  const reading = isWhole ? undefined : readingOf(root, before, files);
  if (readingRevision(newsroomSettings(root)) !== before.known.revision) return readFirst(root);
  if (!reading) return readWhole(root, before);
  return readFiles(root, before, isPublic ? { ...reading, inPublic: listPublicFiles(root) } : reading);
}

/** The reading of some files; undefined when one of them decides about more than itself. */
function readingOf(root: string, before: ReadContent, changed: Changes['files']): Reading | undefined {
  const folder = path.join(root, 'content');
  const reading: Reading = { files: [], removed: [], irregular: before.irregular, inPublic: before.inPublic };
  for (const file of changed) {
    const below = path.relative(folder, file).replaceAll(path.sep, '/');
    if (below.startsWith('../')) return undefined;
    if (below.split('/').some((_, at, names) => isSkipped(names.slice(0, at + 1).join('/')))) continue;
    if (unsavedFile(`content/${below}`)) {
      reading.files.push({ path: below, stamp: undefined });
      continue;
    }
    const stat = lstatSync(file, { throwIfNoEntry: false });
    if (!stat) reading.removed.push(below);
    else if (stat.isFile()) reading.files.push({ path: below, stamp: settledStamp(file, Date.now()) });
    else return undefined;
  }
  // What is no file, such as a link, may be a file now.
  return before.irregular.length > 0 ? undefined : reading;
}

function readWhole(root: string, before: ReadContent): Promise<ReadContent> {
  const { files, problems: irregular } = listContentFiles(root);
  const present = new Set(files.map(({ path: below }) => `content/${below}`));
  const known = KIND_NAMES.flatMap((kind) => [...before.known.ledger[kind].values()].map(({ file }) => file));
  const removed = [...known, ...before.own.keys()].filter((file) => !present.has(file));
  const fresh = files.filter(({ path: below, stamp }) => {
    const found = kindOf(below);
    const entry = found && before.known.ledger[found.kind].get(found.id);
    return stamp === undefined || entry?.stamp !== stamp;
  });
  return readFiles(root, before, {
    files: fresh,
    removed: removed.map((file) => file.slice('content/'.length)),
    irregular,
    inPublic: listPublicFiles(root),
  });
}

async function readFiles(root: string, before: ReadContent, reading: Reading): Promise<ReadContent> {
  const { files, removed, irregular, inPublic } = reading;
  const { settings } = before;
  const readings = await readChanged(root, files, before.known.ledger, settings);
  // A save is often noticed twice: what was read before stays the same object, and no page is made again.
  const isRead = ({ path: below }: ContentFile) => {
    const found = kindOf(below);
    const read = found && readings.get(KINDS[found.kind].fileOf(found.id));
    return read !== undefined && !('isSame' in read);
  };
  const edited = [...files.filter(isRead).map((file) => file.path), ...removed];
  const kinds = new Set(edited.flatMap((below) => kindOf(below)?.kind ?? []));
  const { ledger, mended, faulty } = copyOf(before.known, kinds);
  const own = new Map(before.own);
  const forget = (kind: KindName, id: string) => {
    mended[kind].delete(id);
    faulty[kind] = faulty[kind].filter((one) => one.id !== id);
  };
  let isMissing = false;
  for (const below of removed) {
    const found = kindOf(below);
    own.delete(`content/${below}`);
    if (!found) continue;
    isMissing = true;
    ledger[found.kind].delete(found.id);
    forget(found.kind, found.id);
  }
  for (const { path: below, stamp } of files) {
    const [found, file] = [kindOf(below), `content/${below}`];
    const read = found && readings.get(KINDS[found.kind].fileOf(found.id));
    if (!found) own.set(file, misplacedFile(below));
    if (!found || !read) continue;
    if ('isSame' in read) {
      // No page shows it, so that the entry may stay the same.
      if (!isPreviewing()) Object.assign(ledger[found.kind].get(found.id) ?? {}, { stamp });
      continue;
    }
    own.delete(file);
    forget(found.kind, found.id);
    enterReading({ ledger, mended }, read, stamp);
    if (read.reading.ok) continue;
    ledger[found.kind].delete(found.id);
    const { problems, sound } = read.reading;
    own.set(file, problems);
    faulty[found.kind] = [...faulty[found.kind], { id: found.id, file, ...(sound && { sound }) }];
  }
  for (const kind of kinds) if (!isInPlace(before.known.ledger, ledger, kind, files)) sortByFile(ledger, kind);
  nameAddresses(ledger.publication.get('publication')?.data.addresses ?? {});
  const paths = [...files.map((file) => file.path), ...removed];
  const changed = new Set(paths.map((below) => `content/${below}`));
  const suspects = new Set([...changed, ...before.known.problems.map(({ file }) => file)]);
  const hasSameAddresses =
    inPublic === before.inPublic && [...changed].every((file) => isAddressedAlike(before.known.ledger, ledger, file));
  const claimed = hasSameAddresses ? before.claimed : claimedAddressProblems(root, ledger, inPublic.files);
  const isRefused = irregular.some(({ file }) => PUBLICATION.startsWith(file));
  // Any file may refer to one that is gone.
  const references = referenceProblems(root, ledger, faulty, isMissing ? undefined : suspects);
  const hasSameStrays = inPublic === before.inPublic && paths.every(kindOf);
  const strays = hasSameStrays
    ? before.known.strays
    : straysIn([...[...own.keys()].sort(), ...inPublic.files.map((file) => `public/${file}`)]);
  const problems = [
    ...irregular,
    ...inPublic.problems,
    ...[...own.values()].flat(),
    ...secondLogo([...ledger.logos.values()].map(({ file }) => file)),
    ...references.filter(({ rule }) => !isRefused || rule !== 'publication-missing'),
    ...claimed,
    ...fileNameProblems(ledger, inPublic.files, suspects),
  ].sort(byPlace);
  return {
    known: { revision: before.known.revision, ledger, faulty, mended, strays, problems, changed },
    before: before.known.ledger,
    settings,
    inPublic,
    hasSameAddresses,
    claimed,
    irregular,
    own,
  };
}

/** Whether every file that was read again has its place among the others already. */
function isInPlace(before: Ledger, ledger: Ledger, kind: KindName, files: readonly ContentFile[]): boolean {
  return files.every(({ path: below }) => {
    const found = kindOf(below);
    return found?.kind !== kind || before[kind].has(found.id) || !ledger[kind].has(found.id);
  });
}

/** A copy of what is known, as far as some collections go; the others are shared. */
function copyOf({ ledger, mended, faulty }: KnownContent, kinds: ReadonlySet<KindName>) {
  if (kinds.size === 0) return { ledger, mended, faulty };
  return { ledger: withCopies(ledger, kinds), mended: withCopies(mended, kinds), faulty: { ...faulty } };
}
