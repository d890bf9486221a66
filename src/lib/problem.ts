/** Something that an editor or developer must fix, with its place and the remedy. */
export interface Problem {
  /** Permanent kebab-case name of the rule, which can be looked up and switched off. */
  rule: string;
  /** An error stops publication; a warning is for an editor to judge. An error when left out. */
  severity?: Severity;
  /** Path from the project's root, with forward slashes. */
  file: string;
  /**
   * The place, from 0, in a list of work in which the most urgent comes first, whatever the order of the files. In lists, problems
   * without a rank come first.
   */
  rank?: number;
  /** One-based line; 1 where the problem concerns the whole file. */
  line: number;
  /** One-based column. */
  column: number;
  /** The problem, quoting the offending value. */
  what: string;
  /** The reason why it matters to readers or to the site. */
  why?: string;
  /** The remedy. */
  fix?: string;
  /** The offending line of the file, when there is one to show. */
  excerpt?: string;
  /** The changes to the file that correct it, when they need nobody's judgement. */
  edits?: Edit[];
}

/** A change to a file. Lines and columns count from 1, as in the file. */
export interface Edit {
  line: number;
  column: number;
  /** The number of characters to remove, starting at the column. A line end counts as one. */
  length: number;
  /** What is written there; it may hold line feeds. */
  replacement: string;
}

/** Returns true for a problem that stops publication. */
export type Severity = 'error' | 'warning';

const EXCERPT_WIDTH = 100;

/** Thrown when content cannot be published; carries every problem that was found, never only the first. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(formatProblems(problems));
    this.problems = problems;
    // The important place is in the content file; a stack trace of the build would hide it.
    this.stack = '';
  }

  /**
   * Keeps Astro from guessing the cause of the error from its text, which in a list of problems could contain any word.
   */
  override toString(): string {
    return this.name;
  }
}

/** True for a {@link ContentError}, also for one thrown by another copy of this module (the bundled pages have one). */
export function isContentError(error: unknown): error is ContentError {
  return error instanceof Error && error.name === 'ContentError' && 'problems' in error;
}

/**
 * All problems as text for a terminal, in the order of file, line and column, with their count at the end.
 * @param outcome the last sentence: what follows from them
 */
export function formatProblems(problems: readonly Problem[], outcome = 'Nothing was published.'): string {
  const sorted = [...problems].sort(byPlace);
  const count = sorted.length === 1 ? '1 problem' : `${sorted.length} problems`;
  const files = new Set(sorted.map((problem) => problem.file)).size;
  const where = files === 1 ? '1 file' : `${files} files`;
  return [...sorted.map(formatProblem), `${count} in ${where}. ${outcome}`].join('\n\n');
}

/** One problem as text: place and rule, the line with a caret, then what, why and what to do. */
export function formatProblem(problem: Problem): string {
  const lines = [`${problem.file}:${problem.line}:${problem.column}  ${problem.rule}`];
  if (problem.excerpt !== undefined) lines.push(...codeFrame(problem.excerpt, problem.line, problem.column));
  lines.push(`  ${problem.what}`);
  if (problem.why !== undefined) lines.push(`  ${problem.why}`);
  if (problem.fix !== undefined) lines.push(`  → ${problem.fix}`);
  return lines.map(printable).join('\n');
}

/** The severity of a problem; an error when it has none. */
export function severityOf({ severity = 'error' }: Problem): Severity {
  return severity;
}

/** Orders problems by rank, file, line, column and rule, so that the same content always prints the same list. */
export function byPlace(a: Problem, b: Problem): number {
  if (a.rank !== b.rank) return (a.rank ?? -1) - (b.rank ?? -1);
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column || (a.rule < b.rule ? -1 : Number(a.rule > b.rule));
}

/**
 * The line of a problem with its number, and a line with a caret below the place.
 * @param excerpt the whole line; of a long one, only the part around the place is shown
 */
export function codeFrame(excerpt: string, line: number, column: number): string[] {
  // A line of two megabytes must not be printed whole: show a window around the place.
  const start = Math.max(0, column - 1 - EXCERPT_WIDTH / 2);
  const window = excerpt.slice(start, start + EXCERPT_WIDTH);
  const gutter = String(line);
  return [
    `  ${gutter} | ${start > 0 ? '…' : ''}${window}${start + EXCERPT_WIDTH < excerpt.length ? '…' : ''}`,
    `  ${' '.repeat(gutter.length)} | ${' '.repeat(column - 1 - start + (start > 0 ? 1 : 0))}^`,
  ];
}

/** Removes control characters from quoted text, because they could do anything to a terminal. */
function printable(line: string): string {
  return line.replaceAll(/\p{Cc}/gu, ' ');
}
