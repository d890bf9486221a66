import type { ElementContent, Properties, RootContent } from 'hast';
import { raw } from 'hast-util-raw';
import { xmlElement, xmlText } from '../lib/xml/xml-text.ts';

/** Names that our HTML uses for elements and attributes; any other name did not come from us. */
const NAME = /^[a-z][a-z0-9-]*$/;

/**
 * Converts HTML to well-formed XML, for formats that embed it. It is parsed as a browser parses it, so that open
 * elements are closed.
 */
export function xhtml(html: string): string {
  const tree = raw({ type: 'root', children: [{ type: 'raw', value: html }] });
  return 'children' in tree ? tree.children.map(printed).join('') : '';
}

function printed(node: RootContent | ElementContent): string {
  if (node.type === 'text') return xmlText(node.value);
  if (node.type !== 'element') return '';
  const children = node.children.map(printed).join('');
  return NAME.test(node.tagName) ? xmlElement(node.tagName, attributesOf(node.properties), children) : children;
}

/** Attribute names in lower case, made from property names. */
function attributesOf(properties: Properties): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [property, value] of Object.entries(properties)) {
    const name = property.toLowerCase();
    if (value === false || value === null || value === undefined || !NAME.test(name)) continue;
    attributes[name] = value === true ? name : Array.isArray(value) ? value.join(' ') : String(value);
  }
  return attributes;
}
