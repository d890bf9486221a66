import type { ElementContent, Properties, RootContent } from 'hast';
import { raw } from 'hast-util-raw';
import { xmlElement, xmlText } from '../lib/text/xml.ts';

/** What may be the name of an element or an attribute of ours; anything else is no HTML that we make. */
const NAME = /^[a-z][a-z0-9-]*$/;

/**
 * HTML as well-formed XML, for formats that hold it as a part of themselves. It is read as a browser reads it, so that
 * what is open is closed.
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

/** Names of properties are those of attributes but for their case. */
function attributesOf(properties: Properties): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [property, value] of Object.entries(properties)) {
    const name = property.toLowerCase();
    if (value === false || value === null || value === undefined || !NAME.test(name)) continue;
    attributes[name] = value === true ? name : Array.isArray(value) ? value.join(' ') : String(value);
  }
  return attributes;
}
