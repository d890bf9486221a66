import { isMap, isNode, isScalar, isSeq, type Document, type Pair, type YAMLMap } from 'yaml';
import type { FieldPath } from '../wording/schema-place.ts';

/**
 * Finds the positions of fields in a document. Each group is indexed once, because a file may have tens of thousands of
 * fields.
 */
export class YamlOffsets {
  readonly #document: Document;
  readonly #pairs = new Map<YAMLMap, Map<unknown, Pair>>();

  constructor(document: Document) {
    this.#document = document;
  }

  /** The offset of a field's value, or of the nearest parent that exists. */
  ofValue(path: FieldPath): number {
    for (let length = path.length; length > 0; length--) {
      const node = this.#nodeAt(path.slice(0, length));
      if (isNode(node) && node.range) return node.range[0];
      const name = this.ofName(path.slice(0, length));
      if (name > 0) return name;
    }
    return 0;
  }

  /** The offset of a field's name; 0 when it has none. */
  ofName(path: FieldPath): number {
    const parent = this.#nodeAt(path.slice(0, -1));
    const key = isMap(parent) ? this.#pairOf(parent, path.at(-1))?.key : undefined;
    return isScalar(key) ? (key.range?.[0] ?? 0) : 0;
  }

  #nodeAt(path: FieldPath): unknown {
    return path.reduce<unknown>((node, key) => {
      if (isSeq(node)) return node.items[Number(key)];
      return isMap(node) ? this.#pairOf(node, key)?.value : undefined;
    }, this.#document.contents);
  }

  #pairOf(map: YAMLMap, name: unknown): Pair | undefined {
    let pairs = this.#pairs.get(map);
    if (!pairs) {
      pairs = new Map(map.items.map((pair) => [isScalar(pair.key) ? pair.key.value : undefined, pair]));
      this.#pairs.set(map, pairs);
    }
    return pairs.get(name);
  }
}
