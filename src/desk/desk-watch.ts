import { buildTime } from '../cache/build-time.ts';
import { processSlot } from '../cache/process-slot.ts';
import { workerTask } from '../cache/worker-task.ts';
import { startWorkers, type Workers } from '../cache/workers.ts';
import { checkContent } from '../check/check.ts';
import { byPlace, formatProblem, severityOf, type Problem } from '../lib/problem.ts';
import { bodyProblems } from '../loader/body-problems.ts';
import type { KnownContent } from '../loader/known-content.ts';
import { readingListener } from '../loader/reading-listener.ts';
import { timeProblems } from '../loader/time-problems.ts';

/** The last reading of `content/` in the dev server, with its problems. */
export interface DeskReading {
  known: KnownContent;
  /** In the order of files and lines. While the check runs, what only the check finds is as the check before found it. */
  problems: Problem[];
  /** False until the first check has ended, which finds the warnings. */
  isChecked: boolean;
}

/** The last reading; undefined before the first one and in a build. */
export const deskReading = processSlot<DeskReading | undefined>('desk reading', () => undefined);

/**
 * Checks `content/` after each reading of the dev server. Errors are known first, because a writer waits for them. The whole
 * check follows in a worker thread: with many stories it takes seconds, in which the server has to answer.
 * @param onFound called when the problems are known, at most twice for a reading
 * @param onFailure called when the check itself fails
 * @returns a function that ends the worker
 */
export function watchContent(root: string, onFound: () => void, onFailure: (error: unknown) => void): () => void {
  let workers: Workers | undefined;
  let latest: KnownContent | undefined;
  /** The files of which the errors are not known yet; undefined when those of any file may be other ones. */
  let unchecked: Set<string> | undefined;
  /** The errors in bodies and times, as far as they are known. */
  let errors: Problem[] = [];
  let queue = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  let isChecking = false;
  /** How long the last check took, in milliseconds. */
  let duration = 0;
  // What only the whole check finds stays until it has run again.
  let [quick, ofCheck]: [Problem[], Problem[]] = [[], []];

  function tell(reading: DeskReading): void {
    deskReading.value = { ...reading, problems: reading.problems.toSorted(byPlace) };
    onFound();
  }

  async function findErrors(known: KnownContent): Promise<void> {
    // Another save has been read in the meantime.
    if (known !== latest) return;
    const asked = unchecked;
    const found = await errorsOf(root, known, buildTime(), asked);
    errors = [...(asked ? errors.filter(({ file }) => !asked.has(file)) : []), ...found];
    if (known === latest) unchecked = new Set();
    quick = [...known.problems.filter((problem) => severityOf(problem) === 'error'), ...errors];
    const isKnown = sameAs(quick);
    const kept = ofCheck.filter((problem) => !isKnown(problem));
    tell({ known, problems: [...quick, ...kept], isChecked: deskReading.value?.isChecked ?? false });
    scheduleCheck();
  }

  /** The check begins when nothing was saved for as long as it takes, so that it is not done for nothing. */
  function scheduleCheck(): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (!isChecking) check().catch(onFailure);
    }, duration);
    timer.unref();
  }

  async function check(): Promise<void> {
    isChecking = true;
    const known = latest;
    const begun = performance.now();
    try {
      workers ??= startWorkers(1);
      const problems = await workers.run(checkTask, { root, now: buildTime() });
      if (known && known === latest) {
        const isQuick = sameAs(quick);
        ofCheck = problems.filter((problem) => !isQuick(problem));
        tell({ known, problems, isChecked: true });
      }
    } finally {
      isChecking = false;
      duration = performance.now() - begun;
      // The content of a large newsroom would stay in memory a second time.
      if (duration > LONG) void workers?.stop();
      if (duration > LONG) workers = undefined;
    }
    if (known !== latest) scheduleCheck();
  }

  readingListener.value = (known) => {
    const changed = latest && changedTexts(known, latest);
    unchecked = changed && unchecked && new Set([...unchecked, ...changed]);
    latest = known;
    queue = queue.then(() => findErrors(known)).catch(onFailure);
  };
  return () => {
    clearTimeout(timer);
    void workers?.stop();
  };
}

/** Milliseconds of a check after which its worker is ended. */
const LONG = 5000;

/** Texts, whose errors are their own. What a body may hold depends on everything else: newsletters, photos, tables. */
const TEXT = /^content\/(?:articles|pages|comments)\/.*\.(?:md|yaml)$/;

/** The files that have changed; undefined when one of them may bring errors to others, or change what those say. */
function changedTexts({ changed, strays }: KnownContent, before: KnownContent): ReadonlySet<string> | undefined {
  return strays === before.strays && changed && [...changed].every((file) => TEXT.test(file)) ? changed : undefined;
}

/** Tells whether a problem is among others. */
function sameAs(problems: readonly Problem[]): (problem: Problem) => boolean {
  const known = new Set(problems.map(formatProblem));
  return (problem) => known.has(formatProblem(problem));
}

/** Reads and checks `content/` in a worker. */
const checkTask = workerTask<typeof problemsIn>(import.meta.url, 'problemsIn');

/** Checks the project as it is on the disk now, whatever was read before. */
export async function currentProblems(root: string): Promise<Problem[]> {
  const workers = startWorkers(1);
  try {
    return await workers.run(checkTask, { root, now: buildTime() });
  } finally {
    void workers.stop();
  }
}

/** Everything that the check of a project finds. */
export async function problemsIn({ root, now }: { root: string; now: number }): Promise<Problem[]> {
  const { problems } = await checkContent(root, now);
  return problems;
}

/** The errors in bodies and times, drafts included: of some files, or of all when none are given. */
async function errorsOf(
  root: string,
  known: KnownContent,
  now: number,
  files: ReadonlySet<string> | undefined,
): Promise<Problem[]> {
  const isAsked = ({ file }: { file: string }) => files?.has(file) ?? true;
  const problems = [...timeProblems(root, known, now, isAsked), ...(await bodyProblems(root, known, isAsked, now))];
  return problems.filter((problem) => severityOf(problem) === 'error');
}
