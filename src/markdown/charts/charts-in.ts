import { NO_PLUGINS, type BodyPlugins } from '../body-plugins.ts';
import { bodyTree } from '../body-tree.ts';
import { chartOf, type Chart } from './chart.ts';
import { rehypeCharts, type ChartContext } from './rehype-charts.ts';

/**
 * The charts of a body with their numbers, in reading order; without those whose numbers are missing or wrong.
 * @param markdown the body of the file, without front matter
 */
export function chartsIn(markdown: string, context: ChartContext, plugins: BodyPlugins = NO_PLUGINS): Chart[] {
  if (!markdown.includes('::chart')) return [];
  const tree = bodyTree(markdown, context.language, plugins);
  if (!tree) return [];
  rehypeCharts(context, () => undefined)(tree);
  return tree.children.flatMap((node) => (node.type === 'element' ? (chartOf(node) ?? []) : []));
}
