import { SaxesParser } from 'saxes';

/** An element of an XML document. */
export interface XmlElement {
  /** As it is written, with its prefix. */
  name: string;
  /** The namespace that the prefix stands for. */
  uri: string;
  local: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  /** The text right in it. */
  text: string;
}

/**
 * Reads an XML document with a parser that refuses what XML 1.0 and its namespaces refuse.
 * @returns the root
 * @throws with line and column for what is not well-formed
 */
export function readXml(document: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const top: XmlElement = { name: '', uri: '', local: '', attributes: {}, children: [], text: '' };
  const open = [top];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, uri, local, attributes }) => {
    const values = Object.entries(attributes).map(([key, { value }]) => [key, value]);
    const element = { name, uri, local, attributes: Object.fromEntries(values), children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  const add = (text: string) => {
    const element = open.at(-1);
    if (element) element.text += text;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', () => void open.pop());
  parser.write(document).close();
  const [root] = top.children;
  if (!root) throw new Error('The document has no root element.');
  return root;
}

/** The elements of a name right in another. */
export function childrenOf({ children }: XmlElement, name: string): XmlElement[] {
  return children.filter((child) => child.name === name);
}

/** The text of the only element of a name right in another; undefined when there is none. */
export function textIn(parent: XmlElement, name: string): string | undefined {
  return childrenOf(parent, name)[0]?.text;
}
