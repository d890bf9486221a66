import type { Graph, Thing } from 'schema-dts';
import { wholeAddress } from '../../lib/whole-address.ts';

/** An item of a type in schema.org. */
export type Item = Exclude<Thing, string>;

/** The items of a page as one JSON-LD document. */
export function graphOf(...items: (Item | undefined)[]): Graph {
  return { '@context': 'https://schema.org', '@graph': items.filter((item) => item !== undefined) };
}

/** Turns paths of a site into whole addresses. */
export function wholeOn(origin: string): (path: string) => string {
  return (path) => wholeAddress(path, origin);
}
