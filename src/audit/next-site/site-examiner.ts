import path from 'node:path';
import type { NextSite, SiteExaminer } from '../../engine/next-site.ts';
import { leftOut } from '../../engine/edition.ts';
import { loadedLedger, type Ledger } from '../../loader/content-ledger.ts';
import type { Problem } from '../../lib/problem.ts';
import { namedFile } from '../built-site.ts';
import { problemList, type ProblemList } from '../problem-list.ts';
import { reportHiddenPages, standingsOf, type Standings } from '../rules/unpublished-words.ts';
import { reportMissing, reportUnexpected } from './expected-files.ts';
import { examineFiles, examineFilesTask, type ExaminationSetup } from './file-examination.ts';

/** The fewest files in a batch for a worker, and the most batches: each of them carries the list of all files. */
const BATCH = 400;
const MOST_BATCHES = 32;
/** Up to this number of files, starting a worker takes longer than examining them here. */
const FEW = 60;

let examinations = 0;

/**
 * The quick part of `npm run audit`, which every build runs before it publishes. An error keeps the site from being published:
 * a public story without a page or without its text, a page of a story that is not public, a path of this machine, or a host
 * that the content policy does not allow. Unexpected addresses, dead links, words of stories that are not public and heavy
 * files are warnings. Only files that this build wrote are read; the other pages are read again when a page has gone, to
 * which they may link. Files of `public/` are not read.
 */
export const examineSite: SiteExaminer = async (site) => {
  const ledger = loadedLedger.value;
  const publication = ledger?.publication.get('publication')?.data;
  if (!ledger || !publication) return [];
  const origin = new URL(publication.url).origin;
  const standings = currentStandings(ledger);
  const problems = problemList();
  const built = { ...site, origin, isRedirected: () => false };
  reportHiddenPages(standings.hidden, built, problems);
  const hidden = new Set(standings.hidden.map(({ id }) => id));
  reportMissing(
    [...ledger.articles].filter(([id]) => !hidden.has(id)).map(([id, { file }]) => ({ id, file })),
    site.files,
    problems,
  );
  const made = site.written.filter((file) => !site.adopted.has(file));
  // The code makes style sheets and scripts, too; the newsroom answers for the files of public/.
  const isOwn = (file: string) => !site.adopted.has(file) || file.startsWith('_astro/');
  reportUnexpected(ledger, made, (file) => namedFile(built, file), problems);
  const setup: ExaminationSetup = {
    key: `${process.pid} ${examinations++}`,
    root: site.root,
    folder: site.folder,
    origin,
    names: publication.addresses,
    files: site.files,
    redirects: [...ledger.publication.values(), ...ledger.redirects.values()].flatMap(({ data }) => data.redirects),
    standings,
  };
  for (const problem of await examined(setup, site, isOwn)) enter(problem, problems);
  return problems.problems();
};

async function examined(
  setup: ExaminationSetup,
  { written, files, hasLostPages, workers }: NextSite,
  isOwn: (file: string) => boolean,
): Promise<Problem[]> {
  const toExamine = [...new Set(hasLostPages ? [...written, ...pagesIn(files)] : written)].filter(isOwn);
  if (toExamine.length <= FEW) return examineFiles({ setup, files: toExamine });
  const size = Math.max(BATCH, Math.ceil(toExamine.length / MOST_BATCHES));
  const batches = Array.from({ length: Math.ceil(toExamine.length / size) }, (_, index) =>
    toExamine.slice(index * size, (index + 1) * size),
  );
  const found: Promise<Problem[]>[] = [];
  for (const batch of batches) {
    if (!workers.areBusy()) {
      found.push(workers.run(examineFilesTask, { setup, files: batch }));
      continue;
    }
    found.push(Promise.resolve(examineFiles({ setup, files: batch })));
    // Lets a worker say that it is free again.
    await new Promise((resume) => setImmediate(resume));
  }
  return (await Promise.all(found)).flat();
}

/** In a preview, only withdrawn stories are hidden. */
function currentStandings(ledger: Ledger): Standings {
  const left = leftOut.value;
  const standings = standingsOf(ledger, left?.now ?? Number.POSITIVE_INFINITY);
  const files = [...Object.entries(ledger)].flatMap(([kind, entries]) =>
    kind === 'articles' ? [] : [...entries.values()].map(({ file }) => file),
  );
  const publicFiles = [...standings.publicFiles, ...files.filter((file) => /\.(?:md|ya?ml)$/.test(file))];
  const hidden = left ? standings.hidden : standings.hidden.filter(({ standing }) => standing !== 'draft');
  return { ...standings, hidden, publicFiles };
}

function pagesIn(files: ReadonlySet<string>): string[] {
  return [...files].filter((file) => path.extname(file) === '.html');
}

function enter({ line, column, ...problem }: Problem, problems: ProblemList): void {
  problems.add({ ...problem, place: { line, column } });
}
