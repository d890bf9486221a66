import type { Nodes, Properties } from 'hast';

/** A character without width or meaning (WORD JOINER, U+2060): readers see the same text, and no service sees a placeholder. */
const JOINER = '\u2060';

/** In an address, these characters are written as their codes, which lead to the same place. */
const IN_ADDRESSES: Record<string, string> = { '{': '%7B', '}': '%7D', '|': '%7C' };

/**
 * Text of a newsroom that a service leaves as it is: between the characters with which its placeholders begin is one that
 * nobody sees.
 * @param openings how placeholders begin: `{{`, `*|`
 */
export function withoutPlaceholders(text: string, openings: readonly string[]): string {
  return openings.reduce((plain, opening) => {
    const [first = '', ...rest] = opening;
    return plain.replaceAll(pattern(first, rest.join('')), first + JOINER);
  }, text);
}

/** Makes all text and every attribute of a tree so that a service leaves it as it is. */
export function neutralize(node: Nodes, openings: readonly string[]): void {
  if (node.type === 'text') node.value = withoutPlaceholders(node.value, openings);
  if (node.type === 'element') {
    // The service would not look for placeholders of text in a style sheet.
    if (node.tagName === 'style') return;
    node.properties = plainProperties(node.properties, openings);
  }
  if ('children' in node) for (const child of node.children) neutralize(child, openings);
}

/** An address without the characters of placeholders. */
export function plainAddress(address: string): string {
  const coded = address.replaceAll(/[{}|]/g, (character) => IN_ADDRESSES[character] ?? character);
  // listmonk counts the clicks on an address that ends so.
  return coded.replaceAll('@TrackLink', '%40TrackLink');
}

function plainProperties(properties: Properties, openings: readonly string[]): Properties {
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => {
      if (typeof value !== 'string') return [name, value];
      const isAddress = name === 'href' || name === 'src' || name === 'cite';
      return [name, isAddress ? plainAddress(value) : withoutPlaceholders(value, openings)];
    }),
  );
}

function pattern(first: string, rest: string): RegExp {
  const escaped = (text: string) => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
  return new RegExp(rest === '' ? escaped(first) : `${escaped(first)}(?=${escaped(rest)})`, 'g');
}
