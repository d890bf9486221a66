import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { Root } from 'hast';
import type { Problem } from '../lib/problem.ts';
import { bodyParts, type BodyPart } from './body-parts.ts';
import type { BodyContext, Report } from './body-context.ts';
import { satteri } from './satteri.ts';
import { isWithinSourceBounds } from './source-bounds.ts';
import { footnoteOptions } from './footnotes.ts';
import { rehypeDateline } from './rehype-dateline.ts';
import { rehypeElements } from './rehype-elements.ts';
import { rehypePortable } from './rehype-portable.ts';
import { rehypeSanitized } from './rehype-sanitized.ts';
import { remarkBounds } from './remark-bounds.ts';
import { remarkDirectives } from './remark-directives.ts';
import { remarkTypography } from './remark-typography.ts';

/** A compiled body, or as much of it as could be compiled, and all its problems. */
export interface CompiledBody {
  parts: BodyPart[];
  problems: Problem[];
}

/**
 * Compiles the Markdown of a story into the parts that the page renders.
 * @param markdown the body of the file, without front matter
 * @returns parts in reading order: runs of HTML, and the places of page components
 */
export function compileBody(markdown: string, context: BodyContext): CompiledBody {
  const problems: Problem[] = [];
  const lines = markdown.split('\n');
  const report: Report = (problem, place) => {
    const line = place?.line ?? 1;
    problems.push({
      ...problem,
      file: context.file,
      line: line + context.firstLine - 1,
      column: place?.column ?? 1,
      excerpt: lines[line - 1] ?? '',
    });
  };
  if (!isWithinSourceBounds(markdown, report)) return { parts: [], problems };
  const processor = pipeline(markdown, context, report);
  try {
    const tree = processor.runSync(processor.parse(markdown)) as Root;
    return { parts: problems.length === 0 ? bodyParts(tree, (root) => processor.stringify(root)) : [], problems };
  } catch (error) {
    if (problems.length === 0) throw error;
    return { parts: [], problems };
  }
}

/** The plugins in their order, with the reason for each position. */
function pipeline(source: string, context: BodyContext, report: Report) {
  return (
    unified()
      // The same mdast as remark-parse, twenty times faster.
      .use(satteri)
      // Before anything that recurses: a tree thousands deep would overflow the stack.
      .use(remarkBounds, report)
      // Before typography, which must see `10:30` as text and not as a directive.
      .use(remarkDirectives, source, context, report)
      // On Markdown's own text, so that neither code nor raw HTML is touched.
      .use(remarkTypography, context.language)
      .use(remarkRehype, { allowDangerousHtml: true, clobberPrefix: '', ...footnoteOptions(context) })
      // The last step that trusts nobody; what comes after it is ours.
      .use(rehypeSanitized, report)
      .use(rehypeElements, context, report)
      // After figures are made: the dateline belongs to the first paragraph of text.
      .use(rehypeDateline, context.dateline, context.words.dateline)
      // Last, because it takes away what only means something on the site.
      .use(rehypePortable, context)
      .use(rehypeStringify)
  );
}
