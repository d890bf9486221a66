import type { Root } from 'hast';
import { severityOf, type Problem } from '../lib/problem.ts';
import { bodyParts, type BodyPart } from './body-parts.ts';
import type { BodyContext, Report } from './body-context.ts';
import { hasPlugins, NO_PLUGINS, type BodyPlugins } from './body-plugins.ts';
import { rehypeReferences, reportOddCharacters } from './body-characters.ts';
import { isWithinSourceBounds } from './source-bounds.ts';
import { footnoteOptions } from './plugins/footnotes.ts';
import { bodyPipeline } from './pipeline.ts';
import { plainBody } from './plain/plain-body.ts';
import { reportBrokenTree } from './plugins/plugin-run.ts';
import { rehypeDateline } from './plugins/rehype-dateline.ts';
import { rehypeCharts } from './charts/rehype-charts.ts';
import { rehypeElements } from './plugins/rehype-elements.ts';
import { rehypeLeftovers } from './plugins/rehype-leftovers.ts';
import { rehypeUpdates } from './plugins/rehype-updates.ts';
import { rehypePortable } from './plugins/rehype-portable.ts';

/** A compiled body, or as much of it as could be compiled, and all its problems. */
export interface CompiledBody {
  parts: BodyPart[];
  problems: Problem[];
}

/**
 * Compiles the Markdown of a story into the parts that the page renders. The steps up to sanitized HTML are in
 * `pipeline.ts`.
 * @param written the body of the file, without front matter
 * @param plugins plugins that the newsroom added
 * @returns parts in reading order: runs of HTML, and the places of page components; no parts when one of the problems is
 * an error
 */
export function compileBody(written: string, context: BodyContext, plugins: BodyPlugins = NO_PLUGINS): CompiledBody {
  const problems: Problem[] = [];
  // A parser leaves out a byte order mark, and then counts from the character after it.
  const markdown = written.replace(/^\uFEFF+/, '');
  const lines = markdown.split('\n');
  const report: Report = (problem, place) => {
    const line = place?.line ?? 1;
    const { edits } = problem;
    problems.push({
      ...problem,
      ...(edits && { edits: edits.map((edit) => ({ ...edit, line: edit.line + context.firstLine - 1 })) }),
      file: context.file,
      line: line + context.firstLine - 1,
      column: place?.column ?? 1,
      excerpt: lines[line - 1] ?? '',
    });
  };
  // An error says enough about its line.
  const warn: Report = (problem, place) => {
    const line = (place?.line ?? 1) + context.firstLine - 1;
    if (!problems.some((known) => known.line === line && severityOf(known) === 'error')) report(problem, place);
  };
  const isSound = () => problems.every((problem) => severityOf(problem) === 'warning');
  reportOddCharacters(markdown, context.language, report);
  if (!isWithinSourceBounds(markdown, report)) return { parts: [], problems };
  try {
    const plain = hasPlugins(plugins) ? undefined : plainBody(markdown, context);
    if (plain) return { parts: isSound() ? plain : [], problems };
    const processor = bodyPipeline({ source: markdown, context, footnotes: footnoteOptions(context), plugins, report })
      // What readers get is known, and nothing of ours is in it yet.
      .use(rehypeReferences, markdown, report)
      .use(rehypeLeftovers, context, markdown, warn)
      // Before tables get boxes: a table after a chart is its numbers.
      .use(rehypeCharts, context, report)
      .use(rehypeElements, context, report, markdown)
      // After headings have ids.
      .use(rehypeUpdates, context.live, context.language, report)
      // After figures are made: the dateline belongs to the first paragraph of text.
      .use(rehypeDateline, context.dateline, context.words.dateline)
      // Last, because it takes away what only means something on the site.
      .use(rehypePortable, context);
    const tree = processor.runSync(processor.parse(markdown), { value: markdown, path: context.file }) as Root;
    return {
      parts: isSound() ? bodyParts(tree, (root) => processor.stringify(root), context.live !== undefined) : [],
      problems,
    };
  } catch (error) {
    if (isSound() && !hasPlugins(plugins)) throw error;
    if (isSound()) reportBrokenTree(error, report);
    return { parts: [], problems };
  }
}
