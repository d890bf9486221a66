import type { Report } from './body-context.ts';

/** How many of these one paragraph may hold. */
const MAX_IN_PARAGRAPH = 2000;

/**
 * What the parser reads in quadratic time when there is much of it in one paragraph, as measured with Sätteri 0.10.5:
 * 100,000 times `&amp;` take half a minute. No text that is meant to be read comes near the bound.
 */
const COSTLY: { name: string; pattern: RegExp }[] = [
  { name: 'character references such as &amp;', pattern: /&#?\w{1,32};/g },
  { name: 'colons before a word', pattern: /:\w/g },
];

/**
 * Looks for what would keep the parser busy for seconds, before it is parsed.
 * @returns whether the Markdown may be parsed; where it may not, the problem has been reported
 */
export function isWithinSourceBounds(markdown: string, report: Report): boolean {
  let line = 1;
  for (const paragraph of markdown.split(/\n[ \t]*(?=\n)/)) {
    const costly = COSTLY.find(({ pattern }) => (paragraph.match(pattern)?.length ?? 0) > MAX_IN_PARAGRAPH);
    if (costly) {
      const start = line + (paragraph.startsWith('\n') ? 1 : 0);
      const what = `There are more than ${MAX_IN_PARAGRAPH.toLocaleString('en-US')} ${costly.name} in this paragraph.`;
      report(
        { rule: 'paragraph-too-costly', what, fix: 'Check how it got here; it is hardly meant to be read.' },
        { line: start, column: 1 },
      );
      return false;
    }
    line += paragraph.split('\n').length;
  }
  return true;
}
