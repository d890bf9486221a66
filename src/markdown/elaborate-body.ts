import { hasOddText } from './body-characters.ts';

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

/** Texts that are enough to make a body elaborate. To search for a text takes a fraction of the time of a pattern. */
const ELABORATE_TEXTS = [
  // Pictures, directives and references.
  '![',
  '::',
  ']:',
  // A heading below the second level: it may skip one.
  '###',
  // What may be left of markup that does not take.
  '{',
  '<%',
  '‹%',
  '==',
  '^',
  '++',
  // Brackets in the wrong order.
  '] (',
  ']\n(',
  ')[',
  '][',
  '[[',
  // The bullets of word processors.
  ...'•◦▪▫‣⁃●○■□➢➤►▶✓✔',
];

/**
 * Patterns of everything else that the pipeline can report. Before each stand texts of which every match has one. A pattern that
 * looks back to the beginning of the line is tried only where its rarest character is.
 */
const ELABORATE: readonly [texts: readonly string[], pattern: RegExp][] = [
  [['<'], /<[a-z/!?]/i],
  // A first-level heading, written with a line of equals signs below the words.
  [['='], /=[ \t]*$/m],
  // An address that is not obviously harmless.
  [[']('], /\]\((?!<?(?:https?:\/\/|\/|#|mailto:|tel:|\.))/i],
  // A heading without words.
  [['#'], /#[ \t]*$/m],
  // Tags of templates, shortcodes, other dialects.
  [
    ['['],
    /\[(?:\/[a-z]|[a-z][\w-]*[\s=:][^\]]*[=\d/][^\]]*\](?!\()|(?:gallery|playlist|embed|toc|nextpage|contact-form|[a-z]+_[a-z_]+)\]|!)/i,
  ],
  [['['], /\[[a-z-]+:[a-z]/],
  [['!!!', '???', '+-', '+=', '.. '], /^[ \t>]*(?:!!!|\?\?\?|\+[-=]|\.\. )/m],
  [[':'], /(?<=^[ \t>]*(?:image|include|video|audio)):/m],
  [['~'], /[A-Za-z)\]]~[\w+-]+~/],
  // Links with something else than an address.
  [[']('], /\]\([^()\s<>]*(?:[\s<(]|$)/],
  [['&'], /&[a-z#\d]{2,9};/i],
  [['##'], /##[^\s#]/],
  [['---'], /-{3}[ :]*\||\|[ :]*-{3}/],
  // Lines that may be taken for a list, for code, or for the line of a heading.
  [['.'], /^\d{1,9}\.(?:[ \t]|$)/m],
  [['\t', '\n    ', '\r    ', '\u2028    ', '\u2029    '], /^(?: {4}|\t)/m],
  [['-'], /(?<=^ {0,3})-+[ \t]*$/m],
  // The address of a film or post on a line of its own.
  [['://'], /(?<=^[ \t]*https?):\/\/\S+[ \t]*$/im],
  [['w.', 'W.'], /(?<=^[ \t]*www)\.\S+[ \t]*$/im],
  // Other beginnings of lines that make no list.
  [['・', '·'], /[・·][ \t]/],
  [['–', '—'], /(?<=^[ \t>]*)[–—]/m],
  [[')'], /(?<=^[ \t>]*\p{L})\)/mu],
  [['.-', '.–'], /(?<=^[ \t>]*\d+)\.[-–]/m],
  // Lists that are nested by indentation: forty tabs would be eighty levels.
  [['\t', ' '.repeat(40)], /[ \t]{40}/],
];

/** A first-level heading. It is searched for only when there is a number sign, because looking back is slow. */
const TOP_HEADING = /(?<!#)#(?:\s|$)/;

/**
 * Returns true when compiling a body could find a problem. Most bodies are text, headings, lists, quotations and plain
 * links, and are known to compile without trying.
 */
export function isElaborate(markdown: string): boolean {
  if (ELABORATE_TEXTS.some((text) => markdown.includes(text)) || hasElaborate(markdown)) return true;
  if (hasOddText(markdown)) return true;
  if (hasLooseMark(markdown) || hasLooseRows(markdown)) return true;
  if (markdown.includes('#') && TOP_HEADING.test(markdown)) return true;
  return hasManyMarks(markdown) && markdown.split(/\n[ \t>]*\n/).some(hasManyMarks);
}

function hasElaborate(markdown: string): boolean {
  // The first line, too, is found by the line feed before it.
  const lines = `\n${markdown}`;
  return ELABORATE.some(([texts, pattern]) => texts.some((text) => lines.includes(text)) && pattern.test(markdown));
}

/** Emphasis that every parser reads, and the bullets of lists. */
const SURE_MARKS =
  /(\*\*?|~~|__)(?=[\p{L}\p{N}])[^*_~`<[\]\\\n]*(?<=[\p{L}\p{N}])\1(?![\p{L}\p{N}*_~])|^[ \t>]*\*[ \t]/gmu;

/** Returns true when there may be a mark of emphasis that does nothing. */
function hasLooseMark(markdown: string): boolean {
  if (!['*', '__', '~~'].some((mark) => markdown.includes(mark))) return false;
  return /\*|__|~~/.test(markdown.replaceAll(SURE_MARKS, ''));
}

/** Returns true when there may be rows of a table without the line that makes them one. */
function hasLooseRows(markdown: string): boolean {
  if (!markdown.includes('|')) return false;
  return markdown.split(/\n[ \t>]*\n/).some((block) => {
    const lines = block.split('\n');
    const rows = lines.filter((line) => line.indexOf('|') !== line.lastIndexOf('|'));
    return rows.length > 1 && !lines.some((line) => line.includes('-') && /^[|:\-\s>]+$/.test(line));
  });
}

function hasManyMarks(text: string): boolean {
  let marks = 0;
  for (let index = 0; index < text.length; index++) marks += IS_MARK[text.charCodeAt(index)] ?? 0;
  return marks > MAX_MARKS;
}
