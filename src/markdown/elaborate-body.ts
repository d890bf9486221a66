/**
 * Characters that nest, that fill tables, or that cost the parser time. A block of text with more of them than this is
 * looked at in full: no bound of the pipeline can be passed with less.
 */
const MAX_MARKS = 90;
/** 1 at the code of each of them: a table, because every character of every story is looked up in it. */
const IS_MARK = new Uint8Array(128);
for (const mark of '>*_~[|&:+-') IS_MARK[mark.charCodeAt(0)] = 1;

/** What the pipeline can find fault with. Each pattern begins with a character that is rare, which makes it fast. */
const ELABORATE = [
  // HTML, pictures, directives and references.
  /<[a-z/!?]/i,
  /!\[/,
  /::/,
  /\]:/,
  // A heading of the first level by a line of equals signs below the words.
  /=[ \t]*$/m,
  // An address that does not say at once that it is harmless.
  /\]\((?!<?(?:https?:\/\/|\/|#|mailto:|tel:|\.))/i,
  // Lists that are nested by indentation: forty tabs would be eighty of them.
  /[ \t]{40}/,
];

/** A heading of the first level; asked only where there is a number sign at all, because looking back is slow. */
const TOP_HEADING = /(?<!#)#(?:\s|$)/;

/**
 * Whether compiling a body could find a problem. Most bodies are text, headings, lists, quotations and plain links, and
 * need not be compiled to know that they can be.
 */
export function isElaborate(markdown: string): boolean {
  if (ELABORATE.some((pattern) => pattern.test(markdown))) return true;
  if (markdown.includes('#') && TOP_HEADING.test(markdown)) return true;
  return hasManyMarks(markdown) && markdown.split(/\n[ \t>]*\n/).some(hasManyMarks);
}

function hasManyMarks(text: string): boolean {
  let marks = 0;
  for (let index = 0; index < text.length; index++) marks += IS_MARK[text.charCodeAt(index)] ?? 0;
  return marks > MAX_MARKS;
}
