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

/** Files that a worker examines in one batch, at least; and batches, at most, because each of them takes the list of all files along. */
const BATCH = 400;
const MOST_BATCHES = 32;
/** So few files are examined at once: a worker must first know the site. */
const FEW = 60;

let examinations = 0;

/**
 * The part of `npm run audit` that every build passes before it publishes: every public story has a page with its text; no
 * file has an address that nobody asked for; and the files that this build wrote have no link to nowhere, nothing of a story
 * that is not public, no path of this machine, nothing from a host that the content policy does not allow, and not three
 * times the bytes of their budget. Pages that were kept were examined when they were made. They are examined again when
 * pages have gone, to which they may link.
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
  for (const problem of await examined(setup, site)) enter(problem, problems);
  return problems.problems();
};

async function examined(
  setup: ExaminationSetup,
  { written, files, hasLostPages, workers }: NextSite,
): Promise<Problem[]> {
  const toExamine = hasLostPages ? [...new Set([...written, ...pagesIn(files)])] : written;
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

/** Nothing is hidden in a preview, but what was withdrawn. */
function currentStandings(ledger: Ledger): Standings {
  const left = leftOut.value;
  const standings = standingsOf(ledger, left?.now ?? Number.POSITIVE_INFINITY);
  const files = [...Object.entries(ledger)].flatMap(([kind, entries]) =>
    kind === 'articles' ? [] : [...entries.values()].map(({ file }) => file),
  );
  const publicFiles = [...standings.publicFiles, ...files.filter((file) => /\.(?:md|ya?ml)$/.test(file))];
  const hidden = left ? standings.hidden : standings.hidden.filter(({ standing }) => standing !== 'draft');
  return { hidden, publicFiles };
}

function pagesIn(files: ReadonlySet<string>): string[] {
  return [...files].filter((file) => path.extname(file) === '.html');
}

function enter({ line, column, ...problem }: Problem, problems: ProblemList): void {
  problems.add({ ...problem, place: { line, column } });
}
