import type { Nodes, Parents, Root } from 'mdast';
// For the node types of directives, which Sätteri adds to those of mdast.
import type {} from 'satteri';
import { NO_PLUGINS, type BodyPlugins } from './body-plugins.ts';
import { firstBeyond, MAX_DEPTH } from './bounds.ts';
import { parserAlone } from './pipeline.ts';
import { proseOf, type ProseBlock } from './prose-block.ts';
import { isWithinSourceBounds } from './source-bounds.ts';

/** Something in a body, with its place. */
export interface Placed<T> {
  value: T;
  /** An offset in characters from the start of the body. */
  offset: number;
}

/** A picture as Markdown writes it. */
export interface ScannedPicture {
  src: string;
  alt: string;
  title?: string;
}

/** The elements of a body that can be checked, and its text with places. */
export interface BodyScan {
  links: Placed<string>[];
  embeds: Placed<string>[];
  pictures: Placed<ScannedPicture>[];
  prose: ProseBlock[];
}

/** The address of a link that is written as HTML, which the pipeline allows. */
const HTML_LINK = /<a\s[^>]*?\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+))/gi;

/**
 * Parses a body for the parts of it that can be checked without compiling it. Plugins of the newsroom matter only as far
 * as they extend the syntax. A body that exceeds the limits of the pipeline counts as empty, because the pipeline reports
 * it.
 */
export function scanBody(markdown: string, plugins: BodyPlugins = NO_PLUGINS): BodyScan {
  const scan: BodyScan = { links: [], embeds: [], pictures: [], prose: [] };
  if (!isWithinSourceBounds(markdown, () => undefined)) return scan;
  const tree = parsed(markdown, plugins);
  if (!tree || firstBeyond<Nodes>(tree, (_, depth) => depth > MAX_DEPTH)) return scan;
  visit(tree, markdown, scan);
  return scan;
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

function visit(parent: Parents, markdown: string, scan: BodyScan): void {
  for (const child of parent.children as Nodes[]) {
    const offset = child.position?.start.offset ?? 0;
    switch (child.type) {
      case 'link':
      case 'definition':
        scan.links.push({ value: child.url, offset });
        break;
      case 'html':
        for (const match of child.value.matchAll(HTML_LINK))
          scan.links.push({ value: match[1] ?? match[2] ?? match[3] ?? '', offset: offset + match.index });
        break;
      case 'image': {
        const { url, alt, title } = child;
        scan.pictures.push({ value: { src: url, alt: alt ?? '', ...(title && { title }) }, offset });
        break;
      }
      case 'leafDirective': {
        const url = child.name === 'embed' ? child.attributes?.['url'] : undefined;
        if (url) scan.embeds.push({ value: url, offset });
        break;
      }
      case 'paragraph':
      case 'heading':
      case 'tableCell':
        scan.prose.push(proseOf(child, markdown));
        break;
    }
    if ('children' in child) visit(child, markdown, scan);
  }
}
