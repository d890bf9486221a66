import { UNPRINTABLE } from '../schema/fields.ts';

/**
 * Characters that nest, that fill tables, or that are costly to parse. A block of text with more of them than this is
 * checked in full; with fewer, it cannot exceed a limit of the pipeline.
 */
const MAX_MARKS = 90;
/**
 * 1 at the code of each of these characters. It is a table because every character of every story is looked up in it.
 */
const IS_MARK = new Uint8Array(128);
for (const mark of '>*_~[|&:+-') IS_MARK[mark.charCodeAt(0)] = 1;

/** Patterns of everything that the pipeline can report. Each begins with a rare character, which makes it fast. */
const ELABORATE = [
  // HTML, pictures, directives and references.
  /<[a-z/!?]/i,
  /!\[/,
  /::/,
  /\]:/,
  // A first-level heading, written with a line of equals signs below the words.
  /=[ \t]*$/m,
  // An address that is not obviously harmless.
  /\]\((?!<?(?:https?:\/\/|\/|#|mailto:|tel:|\.))/i,
  // A heading without words, or below the second level: it may skip one.
  /#[ \t]*$|###/m,
  // Lists that are nested by indentation: forty tabs would be eighty levels.
  /[ \t]{40}/,
];

/** A first-level heading. It is searched for only when there is a number sign, because looking back is slow. */
const TOP_HEADING = /(?<!#)#(?:\s|$)/;

/**
 * Returns true when compiling a body could find a problem. Most bodies are text, headings, lists, quotations and plain
 * links, and are known to compile without trying.
 */
export function isElaborate(markdown: string): boolean {
  if (ELABORATE.some((pattern) => pattern.test(markdown)) || UNPRINTABLE.test(markdown)) return true;
  if (markdown.includes('#') && TOP_HEADING.test(markdown)) return true;
  return hasManyMarks(markdown) && markdown.split(/\n[ \t>]*\n/).some(hasManyMarks);
}

function hasManyMarks(text: string): boolean {
  let marks = 0;
  for (let index = 0; index < text.length; index++) marks += IS_MARK[text.charCodeAt(index)] ?? 0;
  return marks > MAX_MARKS;
}
