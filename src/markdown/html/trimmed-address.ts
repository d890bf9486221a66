import type { Nodes } from 'hast';

/** Attributes of raw HTML that hold an address. */
const ADDRESSES = ['href', 'cite'] as const;

/**
 * An address as browsers read it: without spaces and control characters around it, and without line breaks in it.
 * https://url.spec.whatwg.org/#concept-basic-url-parser
 */
export function trimmedAddress(written: string): string {
  return written.replaceAll(/^[\0-\x20]+|[\0-\x20]+$|[\t\n\r]+/g, '');
}

/** Trims the addresses in a tree, so that what is allowed, checked and printed is what browsers follow. */
export function trimAddresses<T extends Nodes>(node: T): T {
  if (node.type === 'element')
    for (const name of ADDRESSES) {
      const written = node.properties[name];
      if (typeof written === 'string') node.properties[name] = trimmedAddress(written);
    }
  if ('children' in node) for (const child of node.children) trimAddresses(child);
  return node;
}
