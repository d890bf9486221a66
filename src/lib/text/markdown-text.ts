/** What could mean something anywhere in Markdown (CommonMark 0.31, section 2.4). */
const SPECIAL = /[\\`*_[\]<>|~]/g;
/** What begins a block at the start of a line: a heading, a list, a rule. */
const LINE_START = /^(?:[#+\-=]|\d{1,9}(?=[.)]))/;

/** Plain text as it stands within a line of Markdown: nothing in it is taken for markup. White space becomes spaces. */
export function markdownInline(text: string): string {
  return (
    text
      .replaceAll(/\s+/g, ' ')
      .replaceAll(SPECIAL, String.raw`\$&`)
      // An ampersand may begin a reference such as &lt;, and would stand for something else.
      .replaceAll(/&(?=#?\w+;)/g, '&amp;')
  );
}

/** Lines of Markdown that begin no block: what stands at their starts is text. */
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

/** An address as it stands in the parentheses of a link. */
export function markdownAddress(url: string): string {
  return url.replaceAll(/[\s<>()\\]/g, encodedCharacter);
}

function encodedCharacter(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
