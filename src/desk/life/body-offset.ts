import { splitFrontMatter } from '../../schema/yaml/front-matter.ts';

/** Where the body begins in the text of a Markdown file, with its line ends as they are; 0 for a file without front matter. */
export function bodyOffset(text: string): number {
  const source = splitFrontMatter('', text.replaceAll(/\r\n?/g, '\n').replace(/^\uFEFF+/, ''));
  if (!source.ok) return 0;
  const ends = [...text.matchAll(/\r\n?|\n/g)];
  const last = ends[source.value.bodyLine - 2];
  return last ? last.index + last[0].length : text.length;
}
