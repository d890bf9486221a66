import type { Publication } from '../../schema/publication.ts';
import type { Article } from '../../schema/article.ts';
import type { Standing } from '../../newsroom/gate.ts';
import type { Content } from '../../newsroom/content.ts';

/** A story as an operation finds it. */
export interface StoryFile {
  /** Its path in `content/articles`, without extension. */
  id: string;
  /** Path from the project's root. */
  file: string;
  /** The whole file. */
  text: string;
  article: Article;
  standing: Standing;
}

/** What operations need to know of the newsroom. */
export interface LifeContext {
  /** Milliseconds since 1970. */
  now: number;
  publication: Publication;
  content: Content;
  /** Paths from `public/`. */
  publicFiles: readonly string[];
  /** Reads a file of `content/`, by path from the project's root. */
  read(file: string): string;
  /** The minutes of the hour at which a schedule looks whether something is due; undefined when none is known. */
  dueMinutes: readonly number[] | undefined;
}

/** A file before and after an operation; without a text where it did not exist, or does not any more. */
export interface FileChange {
  file: string;
  before: string | undefined;
  after: string | undefined;
}

/** Why an operation cannot be done as it was asked for. */
export interface Refused {
  /** The name of the answer that has to be another one; left out when it is none. */
  field?: string;
  message: string;
}

/** The outcome of an operation. Nothing is written yet. */
export type Outcome =
  | {
      ok: true;
      changes: FileChange[];
      /** What happens next, in sentences for editors. */
      follows: string[];
    }
  | { ok: false; refused: Refused[] };

/** A question of an operation. */
export interface Question {
  name: string;
  label: string;
  /** A sentence below the label. */
  hint?: string;
  /** `moment` is a time by the newsroom's clock, `sure` a box that must be ticked. */
  kind: 'moment' | 'line' | 'text' | 'choice' | 'box' | 'sure';
  choices?: readonly { value: string; label: string }[];
  isOptional?: boolean;
  /** What the form holds at first. */
  value?: string;
}

/** The answers of a form, by the names of its questions. */
export type Answers = Readonly<Record<string, string>>;

/** Something that an editor does to a story. */
export interface StoryOperation {
  /** The name of its button. */
  title: string;
  /** What it does, in a sentence or two. */
  about(story: StoryFile, context: LifeContext): string;
  /** Whether it can be done to a story that stands like this. */
  suits(story: StoryFile): boolean;
  questions(story: StoryFile, context: LifeContext): Question[];
  plan(story: StoryFile, answers: Answers, context: LifeContext): Outcome;
}

/** An operation that cannot be done. */
export function refused(message: string, field?: string): Outcome & { ok: false } {
  return { ok: false, refused: [{ message, ...(field !== undefined && { field }) }] };
}
