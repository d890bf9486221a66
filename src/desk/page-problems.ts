import { codeFrame, severityOf, type Problem } from '../lib/problem.ts';
import { KINDS } from '../loader/content-kinds.ts';
import { idAt, PAGE_KINDS, type NamedKind } from '../newsroom/site/addresses.ts';
import { editorLink } from './editor-link.ts';

/** A problem as a browser shows it. */
export interface ShownProblem extends Pick<Problem, 'rule' | 'what' | 'why' | 'fix'> {
  /** `content/articles/2026/11/storm.md:5:1` */
  place: string;
  /** The path that opens the file at the place in the editor. */
  editor: string;
  /** The line with a caret below the place. */
  frame?: string;
}

/** What the dev server shows over a page. */
export interface PageProblems {
  /** Errors in any file, those in the files of the page first. */
  errors: ShownProblem[];
  /** How many errors there are; a long list is cut. */
  errorCount: number;
  /** True when an error is in a file that the page is made from. */
  isOfPage: boolean;
  /** Warnings about the files that the page is made from. */
  warnings: ShownProblem[];
}

/** A longer list would not be read. */
const MOST = 50;

/**
 * Chooses the problems that are shown over a page.
 * @param pathname the path of the page, percent-encoded
 */
export function pageProblems(problems: readonly Problem[], pathname: string): PageProblems {
  const files = filesAt(pathname);
  const isOfPage = ({ file }: Problem) => files.has(file);
  const { error = [], warning = [] } = Object.groupBy(problems, severityOf);
  const errors = [...error.filter(isOfPage), ...error.filter((problem) => !isOfPage(problem))];
  return {
    errors: errors.slice(0, MOST).map(shownProblem),
    errorCount: errors.length,
    isOfPage: error.some(isOfPage),
    warnings: warning.filter(isOfPage).slice(0, MOST).map(shownProblem),
  };
}

/** A problem with its place as a link, and with its line as lines of code. */
export function shownProblem({ file, line, column, rule, what, why, fix, excerpt }: Problem): ShownProblem {
  return {
    place: `${file}:${line}:${column}`,
    editor: editorLink(file, line, column),
    rule,
    what,
    ...(why !== undefined && { why }),
    ...(fix !== undefined && { fix }),
    ...(excerpt !== undefined && { frame: codeFrame(excerpt, line, column).join('\n') }),
  };
}

/** The files of `content/` that a page at a path would be made from. */
function filesAt(pathname: string): Set<string> {
  return new Set(
    PAGE_KINDS.flatMap(([kind, { collection }]) => {
      const id = collection && idAt(kind as NamedKind, pathname);
      return collection && id !== undefined ? [KINDS[collection].fileOf(id)] : [];
    }),
  );
}
