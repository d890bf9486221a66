import { buildTime } from '../../cache/build-time.ts';
import { showProgress } from '../../cache/progress.ts';
import { gatherPaper } from '../../import/gathered-paper.ts';
import { runImport } from '../../import/import-run.ts';
import { isZone } from '../../import/mapping/old-zone.ts';
import { bytesOf, missingSource, readExport, type System } from '../../import/read-export.ts';
import { writeReport } from '../../import/report/write-report.ts';
import { formatProblems, isContentError } from '../../lib/problem.ts';
import { nameAddresses } from '../../newsroom/site/addresses.ts';
import { readPublication } from '../files/publication-file.ts';
import { paperName } from '../init/demo.ts';
import { UsageError } from '../options/usage-error.ts';
import { importSummary } from './import-summary.ts';

/** The folder of the map, the record and the report. */
const FOLDER = 'import';
const MEGABYTE = 1024 * 1024;

/** What may be given on the command line. */
export interface ImportOptions {
  write?: true;
  fetch?: true;
  uploads?: string;
  'time-zone'?: string;
}

/**
 * Imports an export, or shows what an import would do.
 * @returns the exit status: 1 when the export or the map has mistakes
 */
export async function importFrom(
  root: string,
  system: System,
  sources: readonly string[],
  options: ImportOptions,
): Promise<number> {
  const { uploads, 'time-zone': timeZone, write = false, fetch = false } = options;
  const missing = missingSource([...sources, ...(uploads === undefined ? [] : [uploads])]);
  if (missing !== undefined) throw new UsageError(`There is no \`${missing}\`.`);
  if (timeZone !== undefined && !isZone(timeZone))
    throw new UsageError(`\`${timeZone}\` is no time zone. Write one such as Europe/Madrid.`);
  const publication = await readPublication(root);
  if (paperName(root) === undefined)
    throw new UsageError(
      'content/ still has the demo. Run `npm run init` first: it makes the project your paper, and the old site moves into that.',
    );
  nameAddresses(publication.addresses);
  try {
    const total = Math.ceil(bytesOf(system, sources) / MEGABYTE);
    const reading = showProgress(process.stderr, 'megabytes read');
    const paper = await gatherPaper(
      readExport(system, sources, (bytes) => reading.step(Math.floor(bytes / MEGABYTE), total)),
    );
    reading.done();
    const shown = {
      stories: showProgress(process.stderr, 'stories converted'),
      files: showProgress(process.stderr, 'files written'),
    };
    const photos = showProgress(process.stderr, 'photos');
    const result = await runImport(paper, {
      root,
      sources,
      publication,
      ...(timeZone !== undefined && { timeZone }),
      ...(uploads !== undefined && { uploads }),
      fetch,
      write,
      now: buildTime(),
      progress: (step, done, all) => {
        if (step === 'files') shown.stories.done();
        shown[step].step(done, all);
      },
      photoProgress: photos,
    });
    for (const progress of [shown.stories, shown.files, photos]) progress.done();
    writeReport(result, FOLDER);
    console.log(importSummary(result));
    return 0;
  } catch (error) {
    if (!isContentError(error)) throw error;
    console.error(formatProblems(error.problems, 'Nothing was written.'));
    return 1;
  }
}
