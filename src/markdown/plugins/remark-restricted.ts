import type { Link, Nodes, Paragraph, Parents, PhrasingContent, Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';

/** The blocks and marks that a reader may use. */
const KEPT = new Set(['paragraph', 'text', 'emphasis', 'strong', 'link', 'blockquote', 'list', 'listItem', 'break']);
/** What else is a block of its own, and so becomes a paragraph. */
const BLOCKS = new Set(['heading', 'code', 'thematicBreak', 'table', 'html', 'definition']);

/**
 * Keeps the Markdown that readers may use. Anything else becomes text as it was typed, so that nothing that somebody wrote
 * is lost. Line ends are line breaks, as people who do not know Markdown expect. Links lead to the web only, and carry
 * `rel="ugc nofollow"` (https://developers.google.com/search/docs/crawling-indexing/qualify-outbound-links).
 */
export function remarkRestricted() {
  return (tree: Root, file: VFile): void => {
    restrict(tree, String(file.value));
  };
}

function restrict(parent: Parents, source: string): void {
  const isInline = parent.type !== 'root' && parent.type !== 'blockquote' && parent.type !== 'listItem';
  const children = (parent.children as Nodes[]).flatMap((child): Nodes[] => {
    if (!KEPT.has(child.type) || (child.type === 'link' && !leadsToWeb(child))) return asTyped(child, source, isInline);
    if (child.type === 'text') return brokenLines(child.value);
    if (child.type === 'link') {
      child.title = null;
      child.data = { hProperties: { rel: ['ugc', 'nofollow'] } };
    }
    if (child.type === 'listItem') child.checked = null;
    if ('children' in child) restrict(child, source);
    return [child];
  });
  parent.children = children as RootContent[];
}

/** Whether readers can follow a link, and see what it is. */
function leadsToWeb({ url, children }: Link): boolean {
  return children.length > 0 && /^https?:\/\//i.test(url) && URL.canParse(url);
}

/** A piece of Markdown as text. */
function asTyped(node: Nodes, source: string, isInline: boolean): Nodes[] {
  const start = node.position?.start.offset;
  const typed = start === undefined ? '' : source.slice(start, node.position?.end.offset);
  // The marks of a quotation that the lines are in.
  const text = brokenLines(typed.replaceAll(/\n[ \t]*(?:>[ \t]?)+/g, '\n'));
  if (isInline || !BLOCKS.has(node.type)) return text;
  return [{ type: 'paragraph', children: text } satisfies Paragraph];
}

function brokenLines(text: string): PhrasingContent[] {
  return text
    .split('\n')
    .flatMap((line, index): PhrasingContent[] => [
      ...(index > 0 ? [{ type: 'break' } as const] : []),
      ...(line === '' ? [] : [{ type: 'text', value: line } as const]),
    ]);
}
