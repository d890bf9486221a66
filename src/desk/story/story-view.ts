import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readPlainFile } from '../../cache/plain-file.ts';
import { digest } from '../../lib/digest.ts';
import { lastReading } from '../../loader/following/unsaved-reading.ts';
import { standingOf } from '../../newsroom/gate.ts';
import { branchStories, type BranchStory } from '../board/branch-story.ts';
import { standingWords } from '../board/day-view.ts';
import { deskTime } from '../desk-time.ts';
import type { TimeView } from '../../lib/time/instant.ts';
import { deskStories, type DeskStory } from '../desk-view.ts';
import type { DeskReading } from '../desk-watch.ts';
import { shownProblem, type ShownProblem } from '../problems/shown-problem.ts';
import { articleId } from './story-id.ts';
import { checkedContent } from '../../loader/known-content.ts';
import { setContent } from '../../newsroom/set-content.ts';
import { shownChanges, type ShownChange } from '../life/change-lines.ts';
import { changeWords, type WordedChange } from '../life/change-words.ts';
import { changeLog, isUndoable, type LoggedChange } from '../life/change-log.ts';
import { dueMinutes } from '../life/due-minutes.ts';
import { isOperation, OPERATIONS, type OperationName } from '../life/operations.ts';
import type {
  Answers,
  FileChange,
  LifeContext,
  Outcome,
  Question,
  Refused,
  StoryFile,
} from '../life/story-operation.ts';

/** An operation with its form. */
export interface OfferedOperation {
  name: OperationName;
  title: string;
  about: string;
  questions: Question[];
  /** What was wrong with the answers. */
  refused: Refused[];
}

/** What an operation would do, for somebody to confirm. */
export interface PlannedChange {
  name: OperationName;
  title: string;
  /** What changes, in the words of the newsroom, and line by line. */
  words: WordedChange[];
  changes: ShownChange[];
  follows: string[];
  /** What the form was answered with, to be sent again. */
  answers: Answers;
  /** Identifies the change that is shown, and its time, so that nothing else is written. */
  seen: string;
  now: number;
}

/** What was done to a story at the desk and can still be undone. */
export interface UndoableChange extends Pick<LoggedChange, 'id' | 'title'> {
  time: TimeView;
}

/** A story's page at the desk. */
export interface StoryView {
  file: string;
  /** Left out for a file that cannot be read. */
  story?: DeskStory & { standing: string };
  /** What is wrong with the file. */
  problems: ShownProblem[];
  /** Why nothing can be done to it from here. */
  blocked?: string;
  operations: OfferedOperation[];
  planned?: PlannedChange;
  /** What was just done, and what was done before that can still be undone. */
  done?: LoggedChange;
  undoable: UndoableChange[];
  /** Why nothing was written. */
  notice?: string;
  /** Branches in which somebody works on the story. */
  branches: BranchStory[];
}

/** What an operation needs to know of the project. */
export function lifeContext(root: string, reading: DeskReading, now: number): LifeContext | undefined {
  const { known } = reading;
  const publication = known.ledger.publication.get('publication')?.data;
  if (!publication) return undefined;
  const workflow = path.join(root, '.github', 'workflows', 'due.yml');
  return {
    now,
    publication,
    content: checkedContent(known),
    publicFiles: lastReading.value?.inPublic.files ?? [],
    read: (file) => readPlainFile(root, file).toString('utf8'),
    dueMinutes: existsSync(workflow) ? dueMinutes(readFileSync(workflow, 'utf8')) : undefined,
  };
}

/** A story of which the file can be read; undefined for another file. */
export function storyAt(root: string, reading: DeskReading, file: string, now: number): StoryFile | undefined {
  const id = articleId(file);
  const entry = id === undefined ? undefined : reading.known.ledger.articles.get(id);
  if (id === undefined || !entry) return undefined;
  const article = entry.data.frontMatter;
  return { id, file, text: readPlainFile(root, file).toString('utf8'), article, standing: standingOf(article, now) };
}

/** What a request has led to, besides the page itself. */
export type StoryResult = Pick<StoryView, 'planned' | 'notice' | 'done'> & {
  asked?: { name: OperationName; refused: Refused[]; answers: Answers };
  /** The files of what is planned. */
  changes?: FileChange[];
};

/** A story's page at the desk; undefined when there is no such file. */
export function storyView(
  root: string,
  reading: DeskReading,
  file: string,
  now: number,
  { asked, changes: _, ...result }: StoryResult = {},
): StoryView | undefined {
  const id = articleId(file);
  if (id === undefined || !existsSync(path.join(root, file))) return undefined;
  const content = setContent(checkedContent(reading.known));
  const [shown] = deskStories([id], content, now);
  const text = readPlainFile(root, file).toString('utf8');
  const problems = reading.problems.filter((problem) => problem.file === file);
  const [story, context] = [storyAt(root, reading, file, now), lifeContext(root, reading, now)];
  const operations = story && context ? offered(story, context, asked) : [];
  const article = content.articles.get(id)?.data.frontMatter;
  return {
    file,
    ...(shown && article && { story: { ...shown, standing: standingWords(article, now) } }),
    problems: problems.map((problem) => shownProblem(problem, text)),
    ...(!story && {
      blocked: 'Correct the errors first: the story can then be scheduled, corrected or moved from here.',
    }),
    operations,
    undoable: undoableChanges(root, file, deskTime(content, now)),
    branches: branchStories(root, content, now).filter((branch) => branch.file === file),
    ...result,
  };
}

function undoableChanges(root: string, file: string, timeOf: (instant: string) => TimeView): UndoableChange[] {
  return changeLog(root)
    .filter((change) => change.file === file && isUndoable(root, change))
    .map(({ id, title, time }) => ({ id, title, time: timeOf(new Date(time).toISOString()) }));
}

function offered(story: StoryFile, context: LifeContext, asked: StoryResult['asked']): OfferedOperation[] {
  return Object.entries(OPERATIONS).flatMap(([name, operation]): OfferedOperation[] => {
    if (!isOperation(name) || !operation.suits(story)) return [];
    const own = asked?.name === name ? asked : undefined;
    const questions = operation.questions(story, context).map((question) => {
      const answer = own?.answers[question.name];
      return own ? { ...question, value: answer ?? '' } : question;
    });
    const { title } = operation;
    return [{ name, title, about: operation.about(story, context), questions, refused: own?.refused ?? [] }];
  });
}

/** What an operation would do, as it is shown to be confirmed. */
export function plannedChange(
  name: OperationName,
  story: StoryFile,
  { changes, follows }: Extract<Outcome, { ok: true }>,
  answers: Answers,
  context: LifeContext,
): PlannedChange {
  const seen = digest(JSON.stringify(changes));
  const { title } = OPERATIONS[name];
  const words = changeWords(story, changes, context);
  return { name, title, words, changes: shownChanges(changes), follows, answers, seen, now: context.now };
}
