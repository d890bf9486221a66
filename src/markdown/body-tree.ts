import type { Root } from 'hast';
import type { Report } from './body-context.ts';
import { hasPlugins, NO_PLUGINS, type BodyPlugins } from './body-plugins.ts';
import { bodyPipeline } from './pipeline.ts';
import { isWithinSourceBounds } from './source-bounds.ts';

/** Rules of problems after which there is no tree to read. */
const ENDING = new Set(['nested-too-deep', 'table-too-large', 'plugin-failed']);

/**
 * The sanitised tree of a body, from which its page is printed: with the words, links and pictures that readers get. Its
 * problems are not reported; {@link compileBody} does that.
 * @param markdown the body of the file, without front matter
 * @param language BCP 47
 * @param plugins plugins that the newsroom added
 * @returns undefined for a body that is too costly to compile, or for which a plugin fails
 */
export function bodyTree(markdown: string, language: string, plugins: BodyPlugins = NO_PLUGINS): Root | undefined {
  let isUseless = false;
  const report: Report = ({ rule }) => {
    isUseless ||= ENDING.has(rule);
  };
  if (!isWithinSourceBounds(markdown, report)) return undefined;
  const processor = bodyPipeline({ source: markdown, context: { language }, footnotes: {}, plugins, report });
  try {
    const tree = processor.runSync(processor.parse(markdown), { value: markdown }) as Root;
    return isUseless ? undefined : tree;
  } catch (error) {
    if (isUseless || hasPlugins(plugins)) return undefined;
    throw error;
  }
}
