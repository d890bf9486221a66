import { buildTime } from '../../cache/build-time.ts';
import { processSlot } from '../../cache/process-slot.ts';
import { unsavedFiles } from '../../cache/unsaved-files.ts';
import { checkKnown } from '../../check/check.ts';
import { byPlace, severityOf, type Problem } from '../../lib/problem.ts';
import { bodyProblems } from '../../loader/body-problems.ts';
import { loadedLedger } from '../../loader/content-ledger.ts';
import { lastReading, readUnsaved, type UnsavedContent } from '../../loader/following/unsaved-reading.ts';
import { timeProblems } from '../../loader/time-problems.ts';
import { addressOf } from '../../newsroom/site/addresses.ts';
import { shownProblem, type ShownProblem } from '../problems/shown-problem.ts';
import { articleId } from '../story/story-id.ts';

/** What a preview has to show. */
export interface Preview {
  /** The path of the file that was previewed. */
  file: string;
  /** The page, as the site will show it; left out for a story that never was without an error. */
  url?: string;
  /** Everything that the check finds in the file, errors first. */
  problems: ShownProblem[];
  /** How long the check took; the page is made when it is asked for. */
  milliseconds: number;
}

/** The query parameter of a page that is made from unsaved text. */
export const UNSAVED = 'unsaved';

/** Previews that pages can be asked for, by number. */
const previews = processSlot('previews', () => ({ count: 0, open: new Map<string, UnsavedContent>() }));
/** A browser asks for the last one; another window may be slower. */
const MOST_KEPT = 12;

/** With more stories than this, rules about all of them would take longer than somebody waits; they run when the file is saved. */
const MOST_CHECKED = 500;

/**
 * Reads and checks a story as it is being typed, and prepares its page. Nothing is written.
 * @param root the project's root
 * @param asked the path of its file from there; empty for a story that has none yet
 * @param text the whole file
 * @returns undefined for a path that is none of a story, and before `content/` has been read
 */
export async function previewStory(root: string, asked: string, text: string): Promise<Preview | undefined> {
  const begun = performance.now();
  const file = asked === '' ? nameless(text) : asked;
  const id = articleId(file);
  const [last, shown] = [lastReading.value, loadedLedger.value];
  if (id === undefined || !last || !shown) return undefined;
  const unsaved = await readUnsaved(root, last, file, text, shown);
  const problems = await unsavedFiles.value.run(unsaved.files, () => problemsOf(root, unsaved, file));
  const isShown = unsaved.shown.articles.has(id);
  const number = isShown ? keepPreview(unsaved) : '';
  return {
    file,
    ...(isShown && { url: `${addressOf('story', id)}?${UNSAVED}=${number}` }),
    problems: problems.map((problem) => shownProblem(problem, text)),
    milliseconds: Math.round(performance.now() - begun),
  };
}

/** The content that a page with a number is made from; undefined when it is not kept any more. */
export function previewOf(number: string): UnsavedContent | undefined {
  return previews.value.open.get(number);
}

function keepPreview(unsaved: UnsavedContent): string {
  const { open } = previews.value;
  const number = String(++previews.value.count);
  open.set(number, unsaved);
  const [oldest] = open.keys();
  if (open.size > MOST_KEPT && oldest !== undefined) open.delete(oldest);
  return number;
}

async function problemsOf(root: string, { known }: UnsavedContent, file: string): Promise<Problem[]> {
  const now = buildTime();
  const isOwn = (one: { file: string }) => one.file === file;
  const all =
    known.ledger.articles.size <= MOST_CHECKED
      ? (await checkKnown(root, known, now)).problems
      : [...known.problems, ...timeProblems(root, known, now, isOwn), ...(await bodyProblems(root, known, isOwn, now))];
  const rank = (problem: Problem) => (severityOf(problem) === 'error' ? 0 : 1);
  return all.filter(isOwn).sort((a, b) => rank(a) - rank(b) || byPlace(a, b));
}

/** The file that a story without a path is shown as: in the month of its publication. */
function nameless(text: string): string {
  const [, year, month] = /^published:\s*['"]?(\d{4})-(\d{2})/m.exec(text) ?? [];
  const [thisYear, thisMonth] = new Date(buildTime()).toISOString().split('-');
  return `content/articles/${year ?? thisYear}/${month ?? thisMonth}/untitled.md`;
}
