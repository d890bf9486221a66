import { inWorkers } from '../cache/worker-batches.ts';
import type { NewsroomSettings } from '../schema/newsroom-settings.ts';
import type { ContentFile } from './content-files.ts';
import { KINDS, kindOf } from './content-kinds.ts';
import type { Ledger, LedgerEntry } from './content-ledger.ts';
import { receivedReadings, rereadFiles, rereadFilesTask, type FileToRead, type Rereading } from './content-reading.ts';

/** With fewer files than this, starting workers takes longer than it saves. */
const WORTH_WORKERS = 400;
/** Files that a worker reads in one batch. */
const BATCH = 100;

/**
 * Reads the files that may have changed, in worker threads when there are many.
 * @param files those that are there
 * @param known what is known of them; a file with the same stamp is not read
 * @param settings the newsroom's
 * @returns by path from the project's root
 */
export async function readChanged(
  root: string,
  files: readonly ContentFile[],
  known: Ledger,
  settings: NewsroomSettings,
): Promise<Map<string, Rereading>> {
  const changed = files.flatMap(({ path: below, stamp }): FileToRead[] => {
    const entry = entryOf(known, below);
    return stamp !== undefined && entry?.stamp === stamp ? [] : [{ path: below, known: entry?.digest }];
  });
  const pool = new Map<string, string>();
  const readings =
    changed.length < WORTH_WORKERS
      ? await rereadFiles(root, changed, settings)
      : await inWorkers(changed, BATCH, async (workers, some) =>
          receivedReadings(await workers.run(rereadFilesTask, { root, files: some, settings }), pool),
        );
  return new Map(readings.map((reading) => [KINDS[reading.kind].fileOf(reading.id), reading]));
}

function entryOf(ledger: Ledger, file: string): LedgerEntry | undefined {
  const found = kindOf(file);
  return found && ledger[found.kind].get(found.id);
}
