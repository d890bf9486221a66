import { buildTime } from '../../cache/build-time.ts';
import { digest } from '../../lib/digest.ts';
import type { DeskReading } from '../desk-watch.ts';
import { applyChanges, CHANGED_MEANWHILE, undoChange } from '../life/change-log.ts';
import { isOperation, OPERATIONS } from '../life/operations.ts';
import { lifeContext, plannedChange, storyAt, type StoryResult } from './story-view.ts';

const CANNOT = 'This cannot be done to the story any more. Look at how it stands now.';

/**
 * What an operation would do with the answers of its form. Nothing is written, so that the page can be loaded again at any time.
 * @param root the project's root
 * @param file the story, by path from there
 * @param form the fields of the form
 * @returns an empty result when no operation is asked for
 */
export function planStory(root: string, reading: DeskReading, file: string, form: URLSearchParams): StoryResult {
  const name = form.get('operation') ?? '';
  if (name === '') return {};
  // Times that were shown are the times that are written.
  const now = Number(form.get('now')) || buildTime();
  const [story, context] = [storyAt(root, reading, file, now), lifeContext(root, reading, now)];
  if (!story || !context || !isOperation(name) || !OPERATIONS[name].suits(story)) return { notice: CANNOT };
  const operation = OPERATIONS[name];
  const asked = operation.questions(story, context).map((question) => question.name);
  const answers = Object.fromEntries(asked.map((question) => [question, form.get(question) ?? '']));
  const outcome = operation.plan(story, answers, context);
  if (!outcome.ok) return { asked: { name, refused: outcome.refused, answers } };
  return { planned: plannedChange(name, story, outcome, answers, context), changes: outcome.changes };
}

/** What writing has led to: a page that says why nothing was written, or the file whose page comes next. */
export type PostResult = StoryResult | { next: string; id?: string };

/** Writes an operation that was shown and confirmed, or undoes one. */
export function postStory(root: string, reading: DeskReading, file: string, form: URLSearchParams): PostResult {
  const undo = form.get('undo');
  if (undo !== null) {
    const undone = undoChange(root, undo);
    if (!undone) return { notice: CHANGED_MEANWHILE };
    // A story that was moved is where it was before.
    const before = undone.changes.find((change) => change.after === undefined && isStory(change.file));
    return { next: before?.file ?? file };
  }
  const result = planStory(root, reading, file, form);
  const { planned, changes } = result;
  if (!planned || !changes) return result;
  if (form.get('seen') !== digest(JSON.stringify(changes))) return { ...result, notice: CHANGED_MEANWHILE };
  const moved =
    planned.name === 'move' ? changes.find((change) => change.before === undefined && isStory(change.file)) : undefined;
  const next = moved?.file ?? file;
  const done = applyChanges(root, { title: planned.title, file: next, time: buildTime(), changes });
  return done ? { next, id: done.id } : { notice: CHANGED_MEANWHILE };
}

function isStory(file: string): boolean {
  return file.startsWith('content/articles/');
}
