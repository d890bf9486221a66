import { buildTime } from '../../cache/build-time.ts';
import { digest } from '../../lib/digest.ts';
import type { DeskReading } from '../desk-watch.ts';
import { applyChanges, CHANGED_MEANWHILE, undoChange } from '../life/change-log.ts';
import { isOperation, OPERATIONS } from '../life/operations.ts';
import { lifeContext, plannedChange, storyAt, type StoryResult } from './story-view.ts';

/** What a form of a story's page has led to: a page to show, or the file whose page comes next. */
export type PostResult = StoryResult | { next: string; id?: string };

const CANNOT = 'This cannot be done to the story any more. Look at how it stands now.';

/**
 * Does what a form of a story's page asks for: shows what an operation would do, writes it when it is confirmed, or undoes it.
 * @param root the project's root
 * @param file the story, by path from there
 * @param form the fields of the form
 */
export function postStory(root: string, reading: DeskReading, file: string, form: URLSearchParams): PostResult {
  const undo = form.get('undo');
  if (undo !== null) {
    const undone = undoChange(root, undo);
    if (!undone) return { notice: CHANGED_MEANWHILE };
    // The story is where it was before it moved.
    const before = undone.changes.find(
      (change) => change.after === undefined && change.file.startsWith('content/articles/'),
    );
    return { next: before?.file ?? file };
  }
  const name = form.get('operation') ?? '';
  // Times that were shown are the times that are written.
  const now = Number(form.get('now')) || buildTime();
  const [story, context] = [storyAt(root, reading, file, now), lifeContext(root, reading, now)];
  if (!story || !context || !isOperation(name) || !OPERATIONS[name].suits(story)) return { notice: CANNOT };
  const operation = OPERATIONS[name];
  const asked = operation.questions(story, context).map((question) => question.name);
  const answers = Object.fromEntries(asked.map((question) => [question, form.get(question) ?? '']));
  const outcome = operation.plan(story, answers, context);
  if (!outcome.ok) return { asked: { name, refused: outcome.refused, answers } };
  const seen = form.get('seen');
  if (seen === null) return { planned: plannedChange(name, outcome, answers, now) };
  if (seen !== digest(JSON.stringify(outcome.changes)))
    return { notice: CHANGED_MEANWHILE, planned: plannedChange(name, outcome, answers, now) };
  const next = outcome.changes.find(
    (change) => change.after !== undefined && change.file.startsWith('content/articles/'),
  );
  const target = name === 'move' ? (next?.file ?? file) : file;
  const done = applyChanges(root, {
    title: operation.title,
    file: target,
    time: buildTime(),
    changes: outcome.changes,
  });
  return done ? { next: target, id: done.id } : { notice: CHANGED_MEANWHILE };
}
