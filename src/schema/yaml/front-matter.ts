import type { Reading } from './source-text.ts';

const FENCE = /^---[ \t]*$/;
/** Characters that people type, or word processors insert, instead of the three hyphens. */
const NEARLY_FENCE = /^[ \t]*(?:-{2,}|[–—―]+|\+{3}|\.{3}|={3,}|\*{3,}|_{3,})[ \t]*$/;

const BEGINNING = 'Begin the file with a line of three hyphens, then the fields, then another line of three hyphens.';

/** A Markdown file in two parts. Lines count from 1. */
export interface MarkdownSource {
  yaml: string;
  /** The line of the file on which the YAML begins. */
  yamlLine: number;
  body: string;
  /** The line of the file on which the body begins. */
  bodyLine: number;
}

/** A line that looks like the end of the front matter but is not. */
interface NearEnd {
  line: number;
  text: string;
}

/**
 * Splits a Markdown file into front matter and body.
 * @param file path from the project's root, for the problem
 */
export function splitFrontMatter(file: string, text: string): Reading<MarkdownSource> {
  if (text.trim() === '') {
    const fix = 'Write the fields between two lines of three hyphens, then the text; or delete the file.';
    return failure(file, 1, 'empty-file', 'The file is empty.', fix, '');
  }
  const firstEnd = text.indexOf('\n');
  const firstLine = firstEnd < 0 ? text : text.slice(0, firstEnd);
  if (!FENCE.test(firstLine)) return failure(file, 1, 'front-matter-missing', ...wrongBeginning(text, firstLine));
  let start = firstEnd + 1;
  let line = 2;
  let near: NearEnd | undefined;
  while (firstEnd >= 0 && start <= text.length) {
    const end = text.indexOf('\n', start);
    const current = text.slice(start, end < 0 ? undefined : end);
    if (FENCE.test(current)) {
      const body = end < 0 ? '' : text.slice(end + 1);
      return { ok: true, value: { yaml: text.slice(firstEnd + 1, start), yamlLine: 2, body, bodyLine: line + 1 } };
    }
    if (!near && NEARLY_FENCE.test(current)) near = { line, text: current };
    if (end < 0) break;
    start = end + 1;
    line++;
  }
  return withoutEnd(file, firstLine, near);
}

function wrongBeginning(text: string, firstLine: string): [what: string, fix: string, excerpt: string] {
  if (NEARLY_FENCE.test(firstLine)) {
    const what = 'The line above the fields must be three hyphens and nothing else.';
    return [what, 'Write --- instead, without spaces before it.', firstLine];
  }
  if (FENCE.test(text.trimStart().split('\n', 1)[0] ?? '')) {
    return [
      'There is an empty line above the fields.',
      'Delete it. The file must begin with the three hyphens.',
      firstLine,
    ];
  }
  return ['The file does not begin with fields (the front matter).', BEGINNING, firstLine];
}

function withoutEnd(file: string, firstLine: string, near: NearEnd | undefined): Reading<never> {
  const rule = 'front-matter-open';
  if (near) {
    const what = 'The line below the fields must be three hyphens and nothing else.';
    return failure(file, near.line, rule, what, 'Write --- instead, without spaces before it.', near.text);
  }
  const fix = 'Write a line of three hyphens below the last field, before the text.';
  return failure(file, 1, rule, 'The fields that begin here (the front matter) are never closed.', fix, firstLine);
}

function failure(file: string, line: number, rule: string, what: string, fix: string, excerpt: string): Reading<never> {
  return { ok: false, problems: [{ rule, file, line, column: 1, what, fix, excerpt }] };
}
