import { severityOf, type Problem } from '../../lib/problem.ts';
import { KINDS } from '../../loader/content-kinds.ts';
import type { Ledger } from '../../loader/content-ledger.ts';
import type { KindName } from '../../newsroom/content.ts';
import { idAt, PAGE_KINDS, type NamedKind } from '../../newsroom/site/addresses.ts';
import { shownProblem, type ShownProblem } from './shown-problem.ts';

/**
 * What the page shows while its file has an error: the last version without one; all but the text, of which no version had
 * none; or nothing, because the file has been wrong since it was made.
 */
export type ShownVersion = 'last' | 'without text' | 'none';

/** What the dev server has in place of files with errors. */
export interface ShownContent {
  ledger: Ledger | undefined;
  /** The files of which it has a body without an error. */
  bodies: ReadonlyMap<string, unknown>;
}

/** What the dev server shows over a page. */
export interface PageProblems {
  /** Errors in any file, those in the files of the page first. */
  errors: ShownProblem[];
  /** How many errors there are; a long list is cut. */
  errorCount: number;
  /** Left out when no error is in a file that the page is made from. */
  shown?: ShownVersion;
  /** Warnings about the files that the page is made from. */
  warnings: ShownProblem[];
}

/** A longer list would not be read. */
const MOST = 50;

/**
 * Chooses the problems that are shown over a page.
 * @param pathname the path of the page, percent-encoded
 * @param content what the page is made from now
 */
export function pageProblems(problems: readonly Problem[], pathname: string, content: ShownContent): PageProblems {
  const files = filesAt(pathname);
  const isOfPage = ({ file }: Problem) => files.some((one) => one.file === file);
  const { error = [], warning = [] } = Object.groupBy(problems, severityOf);
  const errors = [...error.filter(isOfPage), ...error.filter((problem) => !isOfPage(problem))];
  return {
    errors: errors.slice(0, MOST).map((problem) => shownProblem(problem)),
    errorCount: errors.length,
    ...(error.some(isOfPage) && { shown: shownVersion(files, content) }),
    warnings: warning
      .filter(isOfPage)
      .slice(0, MOST)
      .map((problem) => shownProblem(problem)),
  };
}

/** A file of `content/` that a page is made from. */
interface PageFile {
  kind: KindName;
  id: string;
  file: string;
}

/** The files that a page at a path would be made from. */
function filesAt(pathname: string): PageFile[] {
  return PAGE_KINDS.flatMap(([name, { collection: kind }]) => {
    const id = kind && idAt(name as NamedKind, pathname);
    return kind && id !== undefined ? [{ kind, id, file: KINDS[kind].fileOf(id) }] : [];
  });
}

function shownVersion(files: readonly PageFile[], { ledger, bodies }: ShownContent): ShownVersion {
  const known = files.filter(({ kind, id }) => ledger?.[kind].has(id));
  if (known.length === 0) return 'none';
  return known.some(({ file }) => file.endsWith('.md') && !bodies.has(file)) ? 'without text' : 'last';
}
