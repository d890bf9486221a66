/**
 * Marks of a body that is more than words with plain links: code, HTML, escapes, strikethrough, pictures, references,
 * directives, indented code. In such a body, something that looks like a link may not be one, or links may be written
 * differently. Searching for text is many times faster than a pattern, and every story is searched.
 */
const NOT_SIMPLE = ['`', '<', '\\', '~', '![', '][', ']:', '::', '\n    ', '\n\t'];
/** A directive within a line, which has its own brackets. */
const INLINE_DIRECTIVE = /:[A-Za-z][\w-]*\[/;
/** A letter that is written as an escape, which the page and its check show as a letter. */
const ESCAPED_LETTER = /%[89a-f]/i;
/** An address that becomes a link automatically. */
const BARE_ADDRESS = /:\/\/|[wW]{3}\./;
const LINK = /\[[^[\]\n]*\]\(([^\s()<>&"']+)\)/g;

/**
 * Finds the addresses of the links of a body without parsing it, which works for most bodies that have any.
 * @returns undefined for a body that must be parsed
 */
export function simpleLinks(markdown: string): string[] | undefined {
  if (NOT_SIMPLE.some((mark) => markdown.includes(mark)) || /^(?: {4}|\t)/.test(markdown)) return undefined;
  if (INLINE_DIRECTIVE.test(markdown) || ESCAPED_LETTER.test(markdown)) return undefined;
  if (!markdown.includes('](')) return BARE_ADDRESS.test(markdown) ? undefined : [];
  const links: string[] = [];
  const rest = markdown.replaceAll(LINK, (_, address: string) => {
    links.push(address);
    return '';
  });
  return rest.includes('](') || BARE_ADDRESS.test(rest) ? undefined : links;
}
