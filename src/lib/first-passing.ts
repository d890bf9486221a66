/**
 * The index of the first item that passes a test which all items after it pass, too; found by halving.
 * @param from the index at which the search begins
 * @returns the number of items when none passes
 */
export function firstPassing<T>(items: readonly T[], passes: (item: T) => boolean, from = 0): number {
  let [low, high] = [from, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passes(items[middle] as T)) high = middle;
    else low = middle + 1;
  }
  return low;
}
