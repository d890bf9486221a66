import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync, zstdCompressSync } from 'node:zlib';
import { namingFile } from '../../cache/disk-error.ts';
import { fileStamp } from '../../cache/file-stamp.ts';
import { workerTask } from '../../cache/worker-task.ts';
import { showProgress } from '../../cache/progress.ts';
import type { Workers } from '../../cache/workers.ts';
import { digest } from '../../lib/digest.ts';
import { COPY_KEY, isCopyMark, markOf } from '../manifest/key-mark.ts';
import { dottedFolders } from '../site-folders.ts';
import type { SiteFacts } from '../site-manifest.ts';

/**
 * The forms of compressed copies: `index.html.br` beside `index.html`. Of a page of 19 kB, Brotli at 5 leaves 27.5 % in 0.6 ms; at 11
 * it leaves 24.3 % in 19 ms, and a site has thousands of pages. Files in `_astro/` are few and are made once. bench/compression.ts
 */
const CODINGS = {
  br: (bytes: Buffer, isBest: boolean) =>
    brotliCompressSync(bytes, {
      params: {
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_QUALITY]: isBest ? 11 : 5,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  gz: (bytes: Buffer) => gzipSync(bytes, { level: 9 }),
  zst: (bytes: Buffer, isBest: boolean) =>
    zstdCompressSync(bytes, { params: { [constants.ZSTD_c_compressionLevel]: isBest ? 19 : 9 } }),
};

type Coding = keyof typeof CODINGS;

/** The files that are text. Pictures, fonts and the files of the search index are compressed as they are. */
const TEXT = /\.(?:atom|css|html|js|json|md|mjs|rss|svg|txt|vtt|webmanifest|xml)$/;
/** A smaller file fits into the first packet of an answer as it is. In bytes. */
const SMALLEST = 1024;
/** Files of style sheets and scripts, whose names have a digest of their content. */
const MADE_ONCE = /^_astro\//;
/** Files that a worker compresses in one batch. */
const BATCH = 32;
/** What the bytes depend on besides the file: the programs, and the settings above, whose number changes with them. */
const RECIPE = `1 ${['brotli', 'zlib', 'zstd'].map((name) => process.versions[name]).join(' ')}`;

/** A copy to make. */
interface CopyToMake {
  /** Path of the file from the site's folder. */
  file: string;
  copy: string;
  coding: Coding;
  key: string;
}

/** A copy that was made; undefined when it is no smaller than the file. */
type CopyMade = { digest: string; stamp: string } | undefined;

/** A site that gets copies. */
interface SiteWithCopies {
  /** The folder in which the files are. */
  site: string;
  /** What the site has; the copies are added. */
  files: Map<string, number>;
  /** What the site had before. */
  old: ReadonlyMap<string, number>;
  /** What is known of the files, by the numbers of both. */
  facts: SiteFacts;
}

/** Makes copies in a worker. */
const makeCopiesTask = workerTask<typeof makeCopies>(import.meta.url, 'makeCopies');

/** The file that a compressed copy is of. */
export function originalOf(copy: string): string {
  return copy.replace(/\.\w+$/, '');
}

/**
 * Adds the compressed copies of all files that are worth it. A copy of the site before is taken over if its file has not
 * changed, so only new bytes are compressed.
 */
export async function addCompressedCopies(
  { site, files, old, facts }: SiteWithCopies,
  workers: Workers,
): Promise<void> {
  const folders = dottedFolders(files.keys());
  const toMake = [...files].flatMap(([file, row]) => {
    if (!TEXT.test(file)) return [];
    const content = facts.facts(row).digest;
    const unknown = codings().flatMap((coding) => {
      const [copy, key] = [`${file}.${coding}`, `${COPY_KEY}${coding} ${RECIPE} ${content}`];
      const known = old.get(copy);
      // A file of that name in `public/` is the newsroom's own.
      if (files.has(copy) || folders.has(copy)) return [];
      if (known === undefined || facts.mark(known) !== markOf(key)) return [{ file, coding, copy, key }];
      files.set(copy, known);
      return [];
    });
    return unknown.length > 0 && statSync(path.join(site, file)).size >= SMALLEST ? unknown : [];
  });
  const progress = showProgress(process.stdout, 'compressed copies');
  let done = 0;
  const batches = Array.from({ length: Math.ceil(toMake.length / BATCH) }, async (_, index) => {
    const copies = toMake.slice(index * BATCH, (index + 1) * BATCH);
    const made = await workers.run(makeCopiesTask, { site, copies });
    done += copies.length;
    progress.step(done, toMake.length);
    return made;
  });
  for (const [index, made] of (await Promise.all(batches)).flat().entries()) {
    const asked = toMake[index];
    if (asked && made) files.set(asked.copy, facts.add(asked.copy, asked.key, made));
  }
  for (const [file, row] of old)
    if (!files.has(file) && isCopyMark(facts.mark(row)) && !folders.has(file))
      rmSync(path.join(site, file), { force: true });
  progress.done();
}

/** Writes copies into the folder of a site. */
export function makeCopies({ site, copies }: { site: string; copies: readonly CopyToMake[] }): CopyMade[] {
  return copies.map(({ file, copy, coding }) => {
    const bytes = readFileSync(path.join(site, file));
    const target = path.join(site, copy);
    // The old copy is never overwritten, because the published site has the same one.
    rmSync(target, { force: true });
    const compressed = CODINGS[coding](bytes, MADE_ONCE.test(file));
    if (compressed.length >= bytes.length) return undefined;
    namingFile(target, () => writeFileSync(target, compressed));
    return { digest: digest(compressed), stamp: fileStamp(target) ?? '' };
  });
}

function codings(): Coding[] {
  return Object.keys(CODINGS) as Coding[];
}
