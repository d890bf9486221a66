import type { Reading } from './source-text.ts';

const FENCE = /^---[ \t]*$/;

/** A Markdown file in its two halves. Lines count from 1. */
export interface MarkdownSource {
  yaml: string;
  /** The line of the file on which the YAML begins. */
  yamlLine: number;
  body: string;
  /** The line of the file on which the body begins. */
  bodyLine: number;
}

/**
 * Parts a Markdown file into front matter and body.
 * @param file path from the project's root, for the problem
 */
export function splitFrontMatter(file: string, text: string): Reading<MarkdownSource> {
  if (text.trim() === '') {
    return failure(
      file,
      1,
      'empty-file',
      'The file is empty.',
      'Write front matter and a body, or delete the file.',
      '',
    );
  }
  const firstEnd = text.indexOf('\n');
  const firstLine = firstEnd < 0 ? text : text.slice(0, firstEnd);
  if (!FENCE.test(firstLine)) {
    const fix = 'Begin the file with a line of three hyphens, then the fields, then a line of three hyphens.';
    return failure(file, 1, 'front-matter-missing', 'The file does not begin with front matter.', fix, firstLine);
  }
  let start = firstEnd + 1;
  let line = 2;
  while (firstEnd >= 0 && start <= text.length) {
    const end = text.indexOf('\n', start);
    const current = text.slice(start, end < 0 ? undefined : end);
    if (FENCE.test(current)) {
      const body = end < 0 ? '' : text.slice(end + 1);
      return { ok: true, value: { yaml: text.slice(firstEnd + 1, start), yamlLine: 2, body, bodyLine: line + 1 } };
    }
    if (end < 0) break;
    start = end + 1;
    line++;
  }
  const fix = 'Close the front matter with a line of three hyphens before the body.';
  return failure(file, 1, 'front-matter-open', 'The front matter has no end.', fix, firstLine);
}

function failure(file: string, line: number, rule: string, what: string, fix: string, excerpt: string): Reading<never> {
  return { ok: false, problems: [{ rule, file, line, column: 1, what, fix, excerpt }] };
}
