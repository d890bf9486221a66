/** The Markdown of every example of a specification, as those of CommonMark and GFM write them. */
export function examplesIn(specification: string): string[] {
  const examples = specification.matchAll(/^`{32} example[^\n]*\n([\s\S]*?)^\.$[\s\S]*?^`{32}$/gm);
  return [...examples].map(([, markdown = '']) => markdown.replaceAll('→', '\t'));
}
