/**
 * What makes a body more than words with plain links: code, HTML, escapes, strikethrough, pictures, references, directives,
 * indented code. A link may then be none, or be written in another way. Looking for a text is many times faster than a
 * pattern, and this is done for every story.
 */
const NOT_SIMPLE = ['`', '<', '\\', '~', '![', '][', ']:', '::', '\n    ', '\n\t'];
/** A directive within a line, whose brackets are its own. */
const INLINE_DIRECTIVE = /:[A-Za-z][\w-]*\[/;
/** An address that becomes a link by itself. */
const BARE_ADDRESS = /:\/\/|[wW]{3}\./;
const LINK = /\[[^[\]\n]*\]\(([^\s()<>&"']+)\)/g;

/**
 * The addresses of the links of a body, without parsing it: of most bodies that have any.
 * @returns undefined for a body that has to be parsed to know
 */
export function simpleLinks(markdown: string): string[] | undefined {
  if (NOT_SIMPLE.some((mark) => markdown.includes(mark)) || /^(?: {4}|\t)/.test(markdown)) return undefined;
  if (INLINE_DIRECTIVE.test(markdown)) return undefined;
  if (!markdown.includes('](')) return BARE_ADDRESS.test(markdown) ? undefined : [];
  const links: string[] = [];
  const rest = markdown.replaceAll(LINK, (_, address: string) => {
    links.push(address);
    return '';
  });
  return rest.includes('](') || BARE_ADDRESS.test(rest) ? undefined : links;
}
