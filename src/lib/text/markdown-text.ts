/** Characters that can have a meaning anywhere in Markdown (CommonMark 0.31, section 2.4). */
const SPECIAL = /[\\`*_[\]<>|~]/g;
/** Characters that begin a block at the start of a line: a heading, a list, a rule. */
const LINE_START = /^(?:[#+\-=]|\d{1,9}(?=[.)]))/;

/** Escapes plain text within a line of Markdown, so that none of it is read as markup. White space becomes spaces. */
export function markdownInline(text: string): string {
  return (
    text
      .replaceAll(/\s+/g, ' ')
      .replaceAll(SPECIAL, String.raw`\$&`)
      // An ampersand may begin a reference such as &lt;, and would stand for something else.
      .replaceAll(/&(?=#?\w+;)/g, '&amp;')
  );
}

/** Escapes the starts of lines, so that no line of Markdown begins a block. */
export function markdownLine(inline: string): string {
  return inline
    .trim()
    .split('\n')
    .map((line) => line.trimStart().replace(LINE_START, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`)))
    .join('\n');
}

/** Plain text as a line of Markdown. */
export function markdownText(text: string): string {
  return markdownLine(markdownInline(text));
}

/** A link in Markdown. */
export function markdownLink(text: string, url: string): string {
  return `[${markdownInline(text)}](${markdownAddress(url)})`;
}

/** Escapes an address for the parentheses of a link. */
export function markdownAddress(url: string): string {
  return url.replaceAll(/[\s<>()\\]/g, encodedCharacter);
}

function encodedCharacter(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
