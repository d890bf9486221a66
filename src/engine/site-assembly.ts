import type { SitePlace } from '../cache/build-folder.ts';
import { fileBatches, type FileBatches } from './file-batches.ts';
import { plainWriter, type FilesWritten, type FileToWrite, type FileWriter } from './file-writer.ts';
import { ASSET, isCopyMark, isPageMark, markOf, saysBytes, type MarkedKey } from './manifest/key-mark.ts';
import { changedFields } from './page-key.ts';
import { BuildError } from '../cache/build-error.ts';
import { ContentError, formatProblems, severityOf } from '../lib/problem.ts';
import { addCompressedCopies, originalOf } from './compression/compressed-copies.ts';
import type { SiteExamination, SiteExaminer } from './next-site.ts';
import { blockCheck, clashOf, dottedFolders } from './site-folders.ts';
import { newManifest, readManifest, removeOldParts, writeManifest } from './site-manifest.ts';
import { removeFile } from './site-mirror.ts';
import { swapSites } from './publishing/site-swap.ts';
import type { Workers } from '../cache/workers.ts';

/** The result for a file of the site, and the reason. */
export interface Change {
  file: string;
  reason: string;
}

/** The differences between the new site and the published one. */
export interface SiteChanges {
  added: Change[];
  updated: Change[];
  removed: Change[];
  /** How many of the removed files were pages. */
  removedPages: number;
  /** Pages whose props and code have not changed since the last build. */
  reused: number;
  /** Pages that were rendered, even if their bytes did not change. */
  rendered: number;
  /** Files of the published site that were not what the same inputs make now, as far as the build has looked. */
  wrong: string[];
}

/** The next site while it is assembled in the spare folder, which starts as a mirror of the published one. */
export interface SiteAssembly {
  /** Reuses a page of the published site that has this key; returns false when it must be rendered. */
  keep(file: string, key: MarkedKey): boolean;
  /**
   * Puts a rendered page into the site. If its bytes did not change, the file keeps its time.
   * @param bytes nobody else may use them afterwards
   */
  put(file: string, key: string, bytes: Uint8Array): void;
  /** Reuses a file of the published site that is not a page and has this key; returns false when it must be added. */
  retain(file: string, key: string): boolean;
  /** Adds a file that this build has not rendered, as {@link put} does a page. */
  add(file: string, key: string, bytes: Uint8Array): void;
  /**
   * Adds files that no page made: style sheets, scripts, fonts and those of `public/`. A page of the same name comes first.
   * @param names paths from the site's folder
   */
  adopt(names: readonly string[], read: (name: string) => Uint8Array): void;
  /** The reason why a page was reused or rendered, in words. */
  explain(file: string): string | undefined;
  /**
   * Removes files that are no longer part of the site, has it examined, and publishes it.
   * @param isCompressed true to put compressed copies beside text files
   * @throws ContentError with the problems of the site, which is not published then
   */
  publish(isCompressed: boolean): Promise<SiteChanges>;
}

/** How a site is assembled. */
interface AssemblyOptions {
  /** Keeps no file, and compares each with the one that is published. */
  isVerify?: boolean;
  /** Looks at the site before it is published. */
  examine?: SiteExaminer;
}

/**
 * Opens the assembly of the next site.
 * @param revision digest of the code that renders pages: when it changes, every page is rendered again
 * @param foreignFiles files of the published site that are not as the last build wrote them
 */
export function assembleSite(
  place: SitePlace,
  revision: string,
  foreignFiles: readonly string[],
  workers: Workers,
  { isVerify = false, examine }: AssemblyOptions = {},
): SiteAssembly {
  const before = readManifest(place.manifest);
  const { files: old, facts } = before ?? newManifest();
  const foreign = new Set(foreignFiles.filter((file) => old.delete(file)));
  const sameCode = before?.revision === revision;
  const files = new Map<string, number>();
  const changes: SiteChanges = {
    added: [],
    updated: [],
    removed: [],
    removedPages: 0,
    reused: 0,
    rendered: 0,
    wrong: [...foreignFiles],
  };
  /** Why files are written that were there before. */
  const reasons = new Map<string, string>();
  const adopted = new Set<string>();
  let opened: { batches: FileBatches; writer: FileWriter; examination?: SiteExamination } | undefined;
  /** Files that can only be written after the old site has been moved away. */
  const late: FileToWrite[] = [];
  const isBlocked = blockCheck(old);

  /** The writing of files, with their examination. It begins with the first file: what is examined is known by then. */
  function writing(): NonNullable<typeof opened> {
    if (opened) return opened;
    const examination = examine?.({ root: place.root, folder: place.spare, workers });
    const writer = examination?.writer ?? plainWriter(workers);
    opened = {
      batches: fileBatches(place.spare, workers, writer, record),
      writer,
      ...(examination && { examination }),
    };
    return opened;
  }

  function write(file: string, key: string, bytes: Uint8Array): void {
    writing().examination?.expect(file);
    const row = old.get(file);
    const known = row === undefined ? undefined : facts.facts(row);
    const next = facts.add(file, key, known);
    if (row !== undefined) reasons.set(file, reasonFor(row, next, key));
    files.set(file, next);
    const isAdopted = adopted.has(file);
    const item = { file, bytes, isAdopted, ...(known && { known: { digest: known.digest, stamp: known.stamp } }) };
    if (!known && isBlocked(file)) late.push(item);
    else writing().batches.write(item);
  }

  function record(batch: FilesWritten): void {
    opened?.examination?.collect(batch);
    for (const { file, digest, stamp, changed } of batch.written) {
      const [row, next] = [old.get(file), files.get(file)];
      if (next === undefined) continue;
      const mark = facts.mark(next);
      const isSameKey = row !== undefined && facts.mark(row) === mark;
      if (!changed) {
        if (isSameKey) files.set(file, row);
        continue;
      }
      facts.set(next, { mark, digest, stamp });
      // It was made from the same inputs before, so that it should have the same bytes.
      if (isVerify && sameCode && isSameKey && saysBytes(mark)) changes.wrong.push(file);
      const list = row !== undefined || foreign.has(file) ? changes.updated : changes.added;
      list.push({ file, reason: reasonOf(file) });
    }
  }

  function reasonFor(row: number, next: number, key: string): string {
    if (key === ASSET) return 'file';
    const fields = facts.mark(row) === facts.mark(next) ? [] : changedFields(facts.key(row), key);
    if (!sameCode) return fields.length > 0 ? `code, props: ${fields.join(', ')}` : 'code';
    return fields.length > 0 ? `props: ${fields.join(', ')}` : 'always rendered';
  }

  /** Why a file was written. */
  function reasonOf(file: string): string {
    return reasons.get(file) ?? (foreign.has(file) ? 'damaged' : 'new');
  }

  /** Takes a file over from the published site if its key has this mark. */
  function take(file: string, mark: string): boolean {
    const row = old.get(file);
    if (isVerify || row === undefined || facts.mark(row) !== mark) return false;
    files.set(facts.name(row), row);
    return true;
  }

  /** Refuses a file of `public/` where the pages have a folder, or the other way round. */
  function refuseClash(names: readonly string[]): void {
    const clash = clashOf(names, files);
    if (!clash) return;
    throw new BuildError(
      `public/${clash.name} cannot be published: ${clash.other} would have to be both a file and a folder on the site. Give the file another name.`,
    );
  }

  return {
    keep(file, { mark }) {
      writing().examination?.expect(file);
      if (!sameCode || !take(file, mark)) return false;
      changes.reused++;
      return true;
    },
    put(file, key, bytes) {
      changes.rendered++;
      write(file, key, bytes);
    },
    retain(file, key) {
      if (!take(file, markOf(key))) return false;
      writing().examination?.expect(file);
      return true;
    },
    add: write,
    adopt(names, read) {
      const news = names.filter((file) => !files.has(file));
      refuseClash(news);
      for (const file of news) {
        adopted.add(file);
        write(file, ASSET, read(file));
      }
    },
    explain(file) {
      const row = files.get(file);
      if (row === undefined) return undefined;
      if (reasons.has(file) || old.get(file) !== row) return reasonOf(file);
      return 'reused: its props and the code have not changed since the last build';
    },
    async publish(isCompressed) {
      const { batches, writer, examination } = writing();
      await batches.finish();
      const folders = isCompressed ? dottedFolders(files.keys()) : undefined;
      const mayStay = (copy: string) => folders !== undefined && files.has(originalOf(copy)) && !folders.has(copy);
      for (const [file, row] of old) {
        if (files.has(file)) continue;
        const mark = facts.mark(row);
        if (isCopyMark(mark) && mayStay(file)) continue;
        removeFile(place.spare, file);
        if (isCopyMark(mark)) continue;
        changes.removed.push({ file, reason: 'no longer published' });
        if (isPageMark(mark)) changes.removedPages++;
      }
      if (late.length > 0) record(writer.inThisThread({ site: place.spare, files: late }));
      const problems = await examination?.finish({
        files: new Set(files.keys()),
        written: [...changes.added, ...changes.updated].map(({ file }) => file),
        adopted,
        hasLostPages: changes.removed.some(({ file }) => file.endsWith('.html')),
      });
      if (problems?.some((problem) => severityOf(problem) === 'error')) throw new ContentError(problems);
      if (problems && problems.length > 0)
        console.warn(formatProblems(problems, 'They do not stop the build. `npm run audit` examines the whole site.'));
      const reusable = isVerify ? new Map<string, number>() : old;
      if (isCompressed) await addCompressedCopies({ site: place.spare, files, old: reusable, facts }, workers);
      for (const list of [changes.added, changes.updated]) list.sort((a, b) => (a.file < b.file ? -1 : 1));
      writeManifest(place.nextManifest, { revision, files, facts }, place.manifest);
      swapSites(place);
      removeOldParts(place.manifest);
      // What was taken off the site, on somebody's request, must not stay in the folder that the next build begins with.
      for (const { file } of [...changes.updated, ...changes.removed]) removeFile(place.spare, file);
      return changes;
    },
  };
}
