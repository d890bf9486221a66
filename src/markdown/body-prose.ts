import type { Nodes, Parents, Root } from 'mdast';
// For the node types of directives, which Sätteri adds to those of mdast.
import type {} from 'satteri';
import { NO_PLUGINS, type BodyPlugins } from './body-plugins.ts';
import { firstBeyond, MAX_DEPTH } from './bounds.ts';
import { parserAlone } from './pipeline.ts';
import { proseOf, type ProseBlock } from './prose-block.ts';
import { isWithinSourceBounds } from './source-bounds.ts';

/**
 * The words of a body as they are written in the file, block by block, for slips that are corrected there. Plugins of the
 * newsroom matter only as far as they extend the syntax. A body that exceeds the limits of the pipeline has none.
 */
export function bodyProse(markdown: string, plugins: BodyPlugins = NO_PLUGINS): ProseBlock[] {
  if (!isWithinSourceBounds(markdown, () => undefined)) return [];
  const tree = parsed(markdown, plugins);
  if (!tree || firstBeyond<Nodes>(tree, (_, depth) => depth > MAX_DEPTH)) return [];
  const prose: ProseBlock[] = [];
  visit(tree, markdown, prose);
  return prose;
}

function parsed(markdown: string, plugins: BodyPlugins): Root | undefined {
  try {
    return parserAlone(plugins).parse(markdown);
  } catch (error) {
    if (plugins.parser.length === 0) throw error;
    // An extension of the syntax fails; the compilation of the body reports that.
    return undefined;
  }
}

function visit(parent: Parents, markdown: string, prose: ProseBlock[]): void {
  for (const child of parent.children as Nodes[]) {
    if (child.type === 'paragraph' || child.type === 'heading' || child.type === 'tableCell')
      prose.push(proseOf(child, markdown));
    if ('children' in child) visit(child, markdown, prose);
  }
}
