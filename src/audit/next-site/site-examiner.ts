import path from 'node:path';
import type { Workers } from '../../cache/workers.ts';
import { leftOut } from '../../engine/edition.ts';
import { plainWriter } from '../../engine/file-writer.ts';
import type { SiteExamination, SiteExaminer } from '../../engine/next-site.ts';
import { loadedLedger, type Ledger } from '../../loader/content-ledger.ts';
import { namedFile } from '../built-site.ts';
import { problemList } from '../problem-list.ts';
import { foreignHosts } from '../rules/foreign-host.ts';
import { reportHiddenPages, standingsOf, type Standings } from '../rules/unpublished-words.ts';
import { reportMissing, reportUnexpected } from './expected-files.ts';
import { completeSite, examineFiles, examineFilesTask, type ExaminationSetup } from './file-examination.ts';
import { inBatches } from './file-share.ts';
import { isExamined, type LookSetup } from './first-look.ts';
import { isOwn } from './looking-writer.ts';
import { openSiteLook } from './site-look.ts';

let examinations = 0;

/**
 * The quick part of `npm run audit`, which every build runs before it publishes. An error keeps the site from being published:
 * a public story without a page or without its text, a page of a story that is not public, a path of this machine, or a host
 * that the content policy does not allow. Unexpected addresses, dead links, words of stories that are not public and heavy
 * files are warnings. Each file that this build writes is looked at by the thread that writes it. Whether an address leads
 * somewhere is known when the site is complete; files in which something may be wrong are then read and examined by the rules of
 * the audit. The pages that were kept are read when a page has gone, to which they may link. Files of `public/` are not looked at.
 */
export const examineSite: SiteExaminer = ({ root, folder, workers }) => {
  const ledger = loadedLedger.value;
  const publication = ledger?.publication.get('publication')?.data;
  if (!ledger || !publication) return unexamined(workers);
  const origin = new URL(publication.url).origin;
  const standings = currentStandings(ledger);
  const setup: LookSetup = {
    root,
    folder,
    origin,
    names: publication.addresses,
    redirects: [...ledger.publication.values(), ...ledger.redirects.values()].flatMap(({ data }) => data.redirects),
    standings,
  };
  let look = openSiteLook(setup, workers);
  return {
    writer: {
      inWorker: (job, handedOver) => look.writer.inWorker(job, handedOver),
      inThisThread: (job) => look.writer.inThisThread(job),
    },
    collect: (batch) => look.collect(batch),
    expect: (file) => look.expect(file),
    async finish(site) {
      const { files, written, adopted, hasLostPages } = site;
      const problems = problemList();
      const examination: ExaminationSetup = { ...setup, key: `${process.pid} ${examinations++}`, files };
      const built = completeSite(examination);
      reportHiddenPages(standings.hidden, built, problems);
      const hidden = new Set(standings.hidden.map(({ id }) => id));
      reportMissing(ledger.articles, hidden, files, problems);
      const made = written.filter((file) => !adopted.has(file));
      reportUnexpected(ledger, made, (file) => namedFile(built, file), problems);
      const toExamine = [...new Set(hasLostPages ? [...written, ...pagesIn(files)] : written)].filter(
        (file) => isOwn({ file, isAdopted: adopted.has(file) }) && isExamined(file),
      );
      const isInVain = look.hasExpectedInVain(files);
      // What was taken for good may lead to a file that the site does not have.
      if (isInVain) look = openSiteLook(setup, workers);
      for (const file of files) look.expect(file);
      const looked = new Set(isInVain ? [] : written);
      await look.read(toExamine.filter((file) => !looked.has(file)));
      const { files: suspects, deadEnds } = look.suspects(built, foreignHosts(built, problems));
      await inBatches(
        toExamine.filter((file) => suspects.has(file)),
        workers,
        {
          here: (batch) => examineFiles({ setup: examination, files: batch, deadEnds }),
          inWorker: (batch) => workers.run(examineFilesTask, { setup: examination, files: batch, deadEnds }),
          done: (found) => problems.merge(found),
        },
      );
      return problems.problems();
    },
  };
};

/** Without a publication, nobody can tell what is right. */
function unexamined(workers: Workers): SiteExamination {
  return {
    writer: plainWriter(workers),
    collect: () => undefined,
    expect: () => undefined,
    finish: () => Promise.resolve([]),
  };
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
