/**
 * `Map.groupBy` for items that belong to several groups.
 * @param keysOf the groups of an item; one that is named twice holds it once
 * @returns the groups in the order in which they first come up, each with its items in their order
 */
export function groupByEach<Item, Key>(items: Iterable<Item>, keysOf: (item: Item) => Iterable<Key>): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    for (const key of new Set(keysOf(item))) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}
