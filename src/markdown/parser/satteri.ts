import type { Root } from 'mdast';
import { markdownToMdast } from 'satteri';
import type { Plugin } from 'unified';
import { withoutLoneTildes } from './lone-tilde.ts';
import { withNewsroomSyntax } from './newsroom-syntax.ts';

/**
 * Sätteri as the parser of a unified pipeline: CommonMark 0.31 with GFM and directives, parsed in Rust. Only two tildes
 * strike out, and emphasis and addresses are read as {@link withNewsroomSyntax} says.
 * Its smart punctuation stays off: it is English only and takes quadratic time on long runs of quotation marks.
 */
export const satteri: Plugin<[], string, Root> = function () {
  this.parser = parseBody;
};

/** The tree of a body, without a pipeline around the parser. */
export function parseBody(document: string): Root {
  return withNewsroomSyntax(document, (markdown) => withoutLoneTildes(markdown, parse));
}

function parse(markdown: string): Root {
  return markdownToMdast(markdown, { features: { gfm: true, directive: true, frontmatter: false } }) as Root;
}
