import { buildTime } from '../cache/build-time.ts';
import { processSlot } from '../cache/process-slot.ts';
import { checkKnown } from '../check/check.ts';
import { byPlace, severityOf, type Problem } from '../lib/problem.ts';
import { bodyProblems } from '../loader/body-problems.ts';
import type { KnownContent } from '../loader/known-content.ts';
import { readingListener } from '../loader/reading-listener.ts';
import { timeProblems } from '../loader/time-problems.ts';

/** The last reading of `content/` in the dev server, with its problems. */
export interface DeskReading {
  known: KnownContent;
  /** In the order of files and lines. While the check runs, its warnings are those of the check before. */
  problems: Problem[];
  /** False until the first check has ended, which finds the warnings. */
  isChecked: boolean;
}

/** The last reading; undefined before the first one and in a build. */
export const deskReading = processSlot<DeskReading | undefined>('desk reading', () => undefined);

/**
 * Checks `content/` after each reading of the dev server. Errors are known first, because a writer waits for them; the
 * whole check follows.
 * @param onFound called when the problems are known, at most twice for a reading
 * @param onFailure called when the check itself fails
 */
export function watchContent(root: string, onFound: () => void, onFailure: (error: unknown) => void): void {
  let latest: KnownContent | undefined;
  let queue = Promise.resolve();
  const tell = (reading: DeskReading) => {
    deskReading.value = { ...reading, problems: reading.problems.toSorted(byPlace) };
    onFound();
  };
  const check = async (known: KnownContent) => {
    // Another save has been read in the meantime.
    if (known !== latest) return;
    const now = buildTime();
    const { problems: before = [], isChecked = false } = deskReading.value ?? {};
    const warnings = before.filter((problem) => severityOf(problem) === 'warning');
    tell({ known, problems: [...(await errorsOf(root, known, now)), ...warnings], isChecked });
    const { problems } = await checkKnown(root, known, now);
    if (known === latest) tell({ known, problems, isChecked: true });
  };
  readingListener.value = (known) => {
    latest = known;
    queue = queue.then(() => check(known)).catch(onFailure);
  };
}

/** What would stop a build, drafts included. */
async function errorsOf(root: string, known: KnownContent, now: number): Promise<Problem[]> {
  const bodies = await bodyProblems(root, known, undefined, now);
  const problems = [...known.problems, ...timeProblems(root, known, now), ...bodies];
  return problems.filter((problem) => severityOf(problem) === 'error');
}
