import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { digest } from '../lib/digest.ts';
import { byPlace, ContentError, formatProblems, type Problem } from '../lib/problem.ts';
import { codeRevision } from '../cache/code-revision.ts';
import { listContentFiles, type ContentFile } from './content-files.ts';
import { KINDS, kindOf } from './content-kinds.ts';
import { emptyLedger, loadedLedger, readLedger, writeLedger, type Ledger, type LedgerEntry } from './content-ledger.ts';
import { readFiles, readFilesTask, type FileReading } from './content-reading.ts';
import { noIds, referenceProblems } from './content-references.ts';
import { inWorkers } from '../cache/worker-batches.ts';

/** Files that may lie in `content/` without being read. */
const UNREAD = /(?:^|\/)(?:README|FRONTMATTER)\.md$/;

/** Below this many files, starting a worker takes longer than it saves. */
const WORTH_WORKERS = 400;
/** Milliseconds without a change after which a save is over: an editor may empty a file before it writes it. */
const SETTLED = 60;
/** Files that a worker reads in one go. */
const BATCH = 100;

/**
 * The loader of everything in `content/`. It keeps what it reads in a ledger of its own, outside of Astro's store, which
 * copies each entry several times and bundles it; the store gets a receipt for each collection, which tells the dev server
 * what to reload. A file whose size and time did not change is not read again. When anything is wrong, a build stops with
 * every problem listed; the dev server lists them and goes on with what was good before.
 */
export function contentLoader(): Loader {
  return {
    name: 'content-folder',
    async load(context) {
      await update(context);
      // At each load: Astro takes the listeners of a loader off before it loads again.
      if (context.watcher) watch(context);
    },
  };
}

/**
 * Reads `content/` as far as it changed.
 * @returns everything that is known now, and every problem; the ledger on disk is written only when there is none
 */
export async function readContent(root: string): Promise<{ ledger: Ledger; problems: Problem[] }> {
  const revision = codeRevision('loader/content-reading.ts');
  const known = readLedger(root, revision);
  const { files, problems } = listContentFiles(root);
  const changed = files.filter((file) => entryOf(known, file.path)?.stamp !== stampOf(file));
  const readings = await readChanged(root, changed);
  const ledger = emptyLedger();
  const unreadable = noIds();
  for (const file of files) {
    const found = kindOf(file.path);
    const reading = readings.get(file.path);
    const before = entryOf(known, file.path);
    if (!found) {
      if (!UNREAD.test(file.path)) problems.push(misplaced(file.path));
    } else if (!reading) {
      if (before) ledger[found.kind].set(found.id, before);
    } else if (reading.ok) {
      ledger[found.kind].set(found.id, { ...reading.value, stamp: stampOf(file) });
    } else {
      problems.push(...reading.problems);
      unreadable[found.kind].add(found.id);
    }
  }
  problems.push(...referenceProblems(root, ledger, unreadable));
  if (problems.length === 0) writeLedger(root, revision, ledger, known);
  return { ledger, problems: problems.sort(byPlace) };
}

function entryOf(ledger: Ledger, file: string): LedgerEntry | undefined {
  const found = kindOf(file);
  return found && ledger[found.kind].get(found.id);
}

function stampOf({ size, modified }: ContentFile): string {
  return `${size}-${modified}`;
}

async function update(context: LoaderContext): Promise<void> {
  const { config, logger, store, watcher } = context;
  const { ledger, problems } = await readContent(fileURLToPath(config.root));
  if (problems.length > 0) {
    if (!watcher) throw new ContentError(problems);
    logger.error(`\n${formatProblems(problems)}`);
    return;
  }
  loadedLedger.value = ledger;
  for (const [kind, entries] of Object.entries(ledger)) {
    const receipt = digest([...entries].map(([id, entry]) => `${id} ${entry.digest}`).join('\n'));
    store.set({ id: kind, data: { entries: entries.size, digest: receipt }, digest: receipt });
  }
}

function watch(context: LoaderContext): void {
  const { watcher, config, logger } = context;
  const folder = path.join(fileURLToPath(config.root), 'content') + path.sep;
  watcher?.add(folder);
  let queue = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  const reread = () => {
    queue = queue.then(() => update(context)).catch((error: unknown) => logger.error(String(error)));
  };
  for (const event of ['add', 'change', 'unlink']) {
    watcher?.on(event, (changed: string) => {
      if (!changed.startsWith(folder)) return;
      clearTimeout(timer);
      timer = setTimeout(reread, SETTLED);
    });
  }
}

/** Reads the files that changed, in worker threads when there are many. */
async function readChanged(root: string, changed: readonly ContentFile[]): Promise<Map<string, FileReading>> {
  const paths = changed.map((file) => file.path);
  const readings =
    paths.length < WORTH_WORKERS
      ? await readFiles(root, paths)
      : await inWorkers(paths, BATCH, (workers, some) => workers.run(readFilesTask, { root, paths: some }));
  return new Map(readings.map((reading) => [reading.path, reading]));
}

function misplaced(file: string): Problem {
  const folder = file.split('/')[0] ?? '';
  const kind = Object.entries(KINDS).find(([name]) => name === folder)?.[1];
  return {
    rule: 'file-misplaced',
    file: `content/${file}`,
    line: 1,
    column: 1,
    what: 'Nothing is published from a file of this name in this folder.',
    fix: kind
      ? `Name it like ${kind.placement}, with lower-case letters, digits and hyphens.`
      : `The folders of content/ are ${Object.keys(KINDS).join(', ')}; other files belong into public/.`,
  };
}
