/** An element of an export, with all that is in it. Names are as they are written, with their prefix. */
export interface XmlNode {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: XmlNode[];
  /** The text right in it. */
  text: string;
  /** One-based, where the element begins. */
  line: number;
  column: number;
}

/** The text of the first element of a name right in another, without spaces at its ends; undefined for none or an empty one. */
export function textOf(node: XmlNode, name: string): string | undefined {
  const text = rawTextOf(node, name)?.trim();
  return text === '' ? undefined : text;
}

/** A name as WordPress stores it: with the signs of HTML as entities, `Arts &amp; Culture`. */
export function nameIn(text: string): string {
  return text.replaceAll(/&(?:amp|lt|gt|quot|#0?39|#8217);/g, (entity) => ENTITIES[entity] ?? entity);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#039;': "'",
  '&#39;': "'",
  '&#8217;': '’',
};

/** The text of the first element of a name right in another, as it is. */
export function rawTextOf(node: XmlNode, name: string): string | undefined {
  return node.children.find((child) => child.name === name)?.text;
}

/** The elements of a name right in another. */
export function childrenNamed(node: XmlNode, name: string): XmlNode[] {
  return node.children.filter((child) => child.name === name);
}

/** The values of `wp:postmeta` and the like, by key; of a key that is there twice, the first that is not empty. */
export function metaOf(node: XmlNode, name = 'wp:postmeta'): Map<string, string> {
  const values = new Map<string, string>();
  for (const meta of childrenNamed(node, name)) {
    const key = textOf(meta, 'wp:meta_key');
    const value = textOf(meta, 'wp:meta_value');
    if (key !== undefined && value !== undefined && !values.has(key)) values.set(key, value);
  }
  return values;
}
