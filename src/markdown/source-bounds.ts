import type { Report } from './body-context.ts';

/** The most of these that one paragraph may have. */
const MAX_IN_PARAGRAPH = 2000;

/**
 * Markdown that the parser reads in quadratic time when there is much of it in one paragraph, measured with Sätteri
 * 0.10.5: 100,000 times `&amp;` take half a minute. No text written for readers comes near the limit.
 */
const COSTLY: { name: string; pattern: RegExp }[] = [
  { name: 'character references such as &amp;', pattern: /&#?\w{1,32};/g },
  { name: 'colons before a word', pattern: /:\w/g },
];

/**
 * Looks for Markdown that would keep the parser busy for seconds, before it is parsed.
 * @returns true when the Markdown may be parsed; otherwise the problem has been reported
 */
export function isWithinSourceBounds(markdown: string, report: Report): boolean {
  // Each of them has two characters or more.
  if (markdown.length <= 2 * MAX_IN_PARAGRAPH) return true;
  let line = 1;
  for (const paragraph of markdown.split(/\n[ \t]*(?=\n)/)) {
    const costly = COSTLY.find(({ pattern }) => (paragraph.match(pattern)?.length ?? 0) > MAX_IN_PARAGRAPH);
    if (costly) {
      const start = line + (paragraph.startsWith('\n') ? 1 : 0);
      const what = `There are more than ${MAX_IN_PARAGRAPH.toLocaleString('en-US')} ${costly.name} in this paragraph.`;
      report(
        {
          rule: 'paragraph-too-costly',
          what,
          fix: 'Check where this text came from. It is probably not meant for readers.',
        },
        { line: start, column: 1 },
      );
      return false;
    }
    line += paragraph.split('\n').length;
  }
  return true;
}
