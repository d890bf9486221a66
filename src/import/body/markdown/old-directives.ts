import type { Nodes, Parents } from 'mdast';
import type {} from 'satteri';
import { addressInDirective } from '../../../markdown/embeds/page-address.ts';
import { DIRECTIVES } from '../../../markdown/directives.ts';
import { BOX, EMBED, GALLERY, PULLQUOTE } from '../inner-element.ts';

/**
 * Reads the directives of other systems: boxes such as `:::note` become boxes, films become embeds, and colons among words are
 * text.
 */
export function readDirectives(parent: Parents, source: string): void {
  parent.children = (parent.children as Nodes[]).map((node): Nodes => {
    if (node.type === 'textDirective') return written(node, source);
    if (node.type === 'leafDirective') return leaf(node, source);
    if ('children' in node) readDirectives(node, source);
    if (node.type !== 'containerDirective') return node;
    const [label] = node.children;
    const isLabel = label?.type === 'paragraph' && label.data !== undefined && 'directiveLabel' in label.data;
    const title = isLabel
      ? textOf(label)
      : node.name === 'box' || node.name === 'pullquote'
        ? ''
        : capitalised(node.name);
    if (isLabel) node.children = node.children.slice(1);
    const isQuotation = node.name === 'pullquote';
    node.data = isQuotation
      ? { hName: PULLQUOTE, hProperties: { by: node.attributes?.['by'] ?? '' } }
      : { hName: BOX, hProperties: { title } };
    return node;
  }) as never;
}

function leaf(node: Extract<Nodes, { type: 'leafDirective' }>, source: string): Nodes {
  const { name, attributes } = node;
  if (name === 'gallery') node.data = { hName: GALLERY };
  const values = [...Object.values(attributes ?? {}).map((value) => value ?? ''), ...node.children.map(textOf)];
  const url = name === 'embed' ? attributes?.['url'] : addressInDirective(name.toLowerCase(), values);
  if (url != null) {
    node.data = {
      hName: EMBED,
      hProperties: { url, ...(attributes?.['title'] != null && { title: attributes['title'] }) },
    };
    node.children = [];
  }
  if (node.data || Object.hasOwn(DIRECTIVES, name)) return node;
  return { type: 'paragraph', children: [written(node, source)] as never };
}

/** The characters of a would-be directive, as they were typed. */
function written(node: Nodes, source: string): Nodes {
  const value = source.slice(node.position?.start.offset, node.position?.end.offset);
  return { type: 'text', value, ...(node.position && { position: node.position }) };
}

function textOf(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
