import type { Root } from 'mdast';
import { markdownToMdast } from 'satteri';
import type { Plugin } from 'unified';
import { withoutLoneTildes } from './plugins/lone-tilde.ts';

/**
 * Sätteri as the parser of a unified pipeline: CommonMark 0.31 with GFM and directives, parsed in Rust. Only two tildes
 * strike out.
 * Its smart punctuation stays off: it is English only and takes quadratic time on long runs of quotation marks.
 */
export const satteri: Plugin<[], string, Root> = function () {
  this.parser = (document) => withoutLoneTildes(document, parse);
};

function parse(markdown: string): Root {
  return markdownToMdast(markdown, { features: { gfm: true, directive: true, frontmatter: false } }) as Root;
}
