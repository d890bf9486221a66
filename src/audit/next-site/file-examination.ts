import path from 'node:path';
import { workerTask } from '../../cache/worker-task.ts';
import { idAt, nameAddresses } from '../../newsroom/site/addresses.ts';
import { redirectFinder } from '../../newsroom/site/site-redirects.ts';
import { redirectsIn, siteText, urlOf, type BuiltSite } from '../built-site.ts';
import { problemList, type CountedProblem } from '../problem-list.ts';
import { foreignHosts } from '../rules/foreign-host.ts';
import { linkCheck, withoutPlaceholders } from '../rules/link.ts';
import { buildFolders, traceCheck } from '../rules/machine-trace.ts';
import { unpublishedWords } from '../rules/unpublished-words.ts';
import { heavyFileCheck } from '../rules/weight.ts';
import { isMail, sitePage } from '../site-page.ts';
import type { LookSetup } from './first-look.ts';
import { checkStoryText } from './story-text.ts';

/** What a thread must know to examine files of a complete site. */
export interface ExaminationSetup extends LookSetup {
  /** Another one for each build of the process. */
  key: string;
  files: ReadonlySet<string>;
}

/** Files to examine. */
interface FileShare {
  setup: ExaminationSetup;
  files: readonly string[];
  /** Those of which links and what they load are examined. */
  deadEnds: ReadonlySet<string>;
}

/** Rules that keep a build from publishing: each finding of theirs is a fault of the code. */
const STOPPING: readonly string[] = ['host-foreign', 'machine-path', 'story-empty'];
/**
 * Rules of which a build only warns, because a text in `content/` or a reader's comment can cause a finding, too, and a paper
 * must be able to publish. `npm run audit` has more.
 */
const WARNING: readonly string[] = ['link-dead', 'link-detour', 'link-unsafe', 'not-public', 'page-weight'];

let opened:
  { key: string; examine: (file: string, isDeadEnd: boolean) => void; found: () => CountedProblem[] } | undefined;

/** Examines files in a worker. */
export const examineFilesTask = workerTask<typeof examineFiles>(import.meta.url, 'examineFiles');

/** Reads files in which the first look has suspected something, and returns the problems of these. */
export function examineFiles({ setup, files, deadEnds }: FileShare): CountedProblem[] {
  if (opened?.key !== setup.key) opened = openExamination(setup);
  for (const file of files) opened.examine(file, deadEnds.has(file));
  return opened.found();
}

/** The rules of `npm run audit` that a build asks. */
function openExamination(setup: ExaminationSetup): NonNullable<typeof opened> {
  nameAddresses(setup.names);
  const site = completeSite(setup);
  let problems = problemList();
  // The list of problems is another one for each batch.
  const list = { add: (found: Parameters<typeof problems.add>[0]) => problems.add(found), problems: () => [] };
  const links = linkCheck(site, list);
  const hosts = foreignHosts(site, list);
  const traces = traceCheck(site, list);
  const weights = heavyFileCheck(site, list);
  const words = unpublishedWords(setup.standings, site, list, { isQuick: true });
  const suspicions = buildFolders(setup.root);

  const examine = (file: string, isDeadEnd: boolean) => {
    const text = siteText(site, file);
    weights(file, text);
    words.file(file, text);
    if (suspicions.some((one) => text.includes(one))) traces(file, text);
    if (file.endsWith('.css')) hosts.style(file, text);
    if (!file.endsWith('.html')) return;
    const id = idAt('story', urlOf(file));
    if (id !== undefined) checkStoryText(id, file, text, site, list);
    if (!isDeadEnd) return;
    const page = sitePage(file, text);
    links.page(isMail(page) ? withoutPlaceholders(page) : page);
    if (!isMail(page)) hosts.page(page);
  };

  return {
    key: setup.key,
    examine,
    found() {
      const found = problems.counted().flatMap(({ problem, others }): CountedProblem[] => {
        if (STOPPING.includes(problem.rule)) return [{ problem, others }];
        return WARNING.includes(problem.rule) ? [{ problem: { ...problem, severity: 'warning' }, others }] : [];
      });
      problems = problemList();
      return found;
    },
  };
}

/** The site as the rules see it: the host answers also at addresses that lead elsewhere. */
export function completeSite({ root, folder, origin, files, redirects }: ExaminationSetup): BuiltSite {
  const inFile = redirectsIn(path.join(folder, '_redirects'));
  const redirectOf = redirectFinder(redirects);
  return {
    root,
    folder,
    origin,
    files,
    isRedirected: (address) => inFile(address) || redirectOf(address) !== undefined,
  };
}
