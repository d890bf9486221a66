import { codeFrame, severityOf, type Problem, type Severity } from '../../lib/problem.ts';
import { editorLink } from '../editor-link.ts';
import { fieldAt } from './problem-field.ts';

/** A problem as a browser shows it. */
export interface ShownProblem extends Pick<Problem, 'rule' | 'what' | 'why' | 'fix'> {
  severity: Severity;
  /** The field that it is in, as its form names it; left out where the file is not at hand, or no field is. */
  field?: string;
  /** `content/articles/2026/11/storm.md:5:1` */
  place: string;
  /** The path that opens the file at the place in the editor. */
  editor: string;
  /** The line with a caret below the place. */
  frame?: string;
}

/**
 * A problem with its field in words, its place as a link, and its line as lines of code.
 * @param text the whole file
 */
export function shownProblem(problem: Problem, text?: string): ShownProblem {
  const { file, line, column, rule, what, why, fix, excerpt } = problem;
  const field = text === undefined ? undefined : fieldAt(text, line, column);
  return {
    severity: severityOf(problem),
    ...(field !== undefined && { field }),
    place: `${file}:${line}:${column}`,
    editor: editorLink(file, line, column),
    rule,
    what,
    ...(why !== undefined && { why }),
    ...(fix !== undefined && { fix }),
    ...(excerpt !== undefined && { frame: codeFrame(excerpt, line, column).join('\n') }),
  };
}
