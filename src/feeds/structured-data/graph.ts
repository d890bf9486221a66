import type { Graph, Thing } from 'schema-dts';

/** Something that schema.org has a name for. */
export type Item = Exclude<Thing, string>;

/** The items of a page as one JSON-LD document. */
export function graphOf(...items: (Item | undefined)[]): Graph {
  return { '@context': 'https://schema.org', '@graph': items.filter((item) => item !== undefined) };
}

/** Makes whole addresses of paths of a site. */
export function wholeOn(origin: string): (path: string) => string {
  return (path) => new URL(path, origin).href;
}
