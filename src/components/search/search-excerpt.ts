/** A run of text, marked when it is what was searched for. */
export interface ExcerptRun {
  text: string;
  isMarked: boolean;
}

/**
 * The runs of an excerpt as Pagefind has it: text in which `<` and `>` are written as entities, with `<mark>` around what was
 * found. Nothing of it becomes markup by way of HTML.
 */
export function excerptRuns(excerpt: string): ExcerptRun[] {
  return excerpt
    .replaceAll('</mark><mark>', '')
    .split(/<\/?mark>/)
    .map((text, index) => ({ text: text.replaceAll('&lt;', '<').replaceAll('&gt;', '>'), isMarked: index % 2 === 1 }))
    .filter(({ text }) => text !== '');
}
