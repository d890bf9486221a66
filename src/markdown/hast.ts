import type { Element, ElementContent, Nodes, Properties, Text } from 'hast';

/** A new element. */
export function element(tagName: string, properties: Properties, children: ElementContent[] = []): Element {
  return { type: 'element', tagName, properties, children };
}

/** A new text. */
export function text(value: string): Text {
  return { type: 'text', value };
}

/** The text of a node and all its descendants. */
export function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** True for an element with the class. */
export function hasClass({ properties }: Element, name: string): boolean {
  return [properties['className']].flat().includes(name);
}

/** True for white space between elements. */
export function isBlank(node: Nodes): boolean {
  return node.type === 'text' && node.value.trim() === '';
}
