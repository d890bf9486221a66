import { buildTime } from '../cache/build-time.ts';
import { processSlot } from '../cache/process-slot.ts';
import { workerTask } from '../cache/worker-task.ts';
import { startWorkers } from '../cache/workers.ts';
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
  const workers = startWorkers(1);
  let latest: KnownContent | undefined;
  let queue = Promise.resolve();
  let isChecking = false;
  // What only the whole check finds stays until it has run again.
  let [quick, ofCheck]: [Problem[], Problem[]] = [[], []];

  function tell(reading: DeskReading): void {
    deskReading.value = { ...reading, problems: reading.problems.toSorted(byPlace) };
    onFound();
  }

  async function findErrors(known: KnownContent): Promise<void> {
    // Another save has been read in the meantime.
    if (known !== latest) return;
    quick = await errorsOf(root, known, buildTime());
    const isKnown = sameAs(quick);
    const kept = ofCheck.filter((problem) => !isKnown(problem));
    tell({ known, problems: [...quick, ...kept], isChecked: deskReading.value?.isChecked ?? false });
    if (!isChecking) check().catch(onFailure);
  }

  async function check(): Promise<void> {
    isChecking = true;
    try {
      for (let known: KnownContent | undefined; known !== latest;) {
        known = latest;
        const problems = await workers.run(checkTask, { root, now: buildTime() });
        if (!known || known !== latest) continue;
        const isQuick = sameAs(quick);
        ofCheck = problems.filter((problem) => !isQuick(problem));
        tell({ known, problems, isChecked: true });
      }
    } finally {
      isChecking = false;
    }
  }

  readingListener.value = (known) => {
    latest = known;
    queue = queue.then(() => findErrors(known)).catch(onFailure);
  };
  return () => void workers.stop();
}

/** Tells whether a problem is among others. */
function sameAs(problems: readonly Problem[]): (problem: Problem) => boolean {
  const known = new Set(problems.map(formatProblem));
  return (problem) => known.has(formatProblem(problem));
}

/** Reads and checks `content/` in a worker. */
const checkTask = workerTask<typeof problemsIn>(import.meta.url, 'problemsIn');

/** Everything that the check of a project finds. */
export async function problemsIn({ root, now }: { root: string; now: number }): Promise<Problem[]> {
  const { problems } = await checkContent(root, now);
  return problems;
}

/** What would stop a build, drafts included. */
async function errorsOf(root: string, known: KnownContent, now: number): Promise<Problem[]> {
  const bodies = await bodyProblems(root, known, undefined, now);
  const problems = [...known.problems, ...timeProblems(root, known, now), ...bodies];
  return problems.filter((problem) => severityOf(problem) === 'error');
}
