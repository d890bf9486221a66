import type { Link } from './site.ts';

/** How many items a page of a list holds. */
export const PAGE_LENGTH = 50;

/** A page of a list: the latest when it has no number. */
export interface NumberedItems<Item> {
  number: number | undefined;
  items: Item[];
  newer?: Link;
  older?: Link;
}

/**
 * Parts a list into pages: the latest fifty, and numbered pages that count from the oldest. Page 1 holds the first fifty
 * for ever, so that a new item changes the latest page and the newest numbered one, and no other.
 * @param url path of the list, with slashes at both ends
 * @param items newest first
 */
export function numberedPages<Item>(url: string, items: readonly Item[]): NumberedItems<Item>[] {
  const count = Math.ceil(items.length / PAGE_LENGTH);
  const pageOf = (slice: Item[], number: number | undefined): NumberedItems<Item> => {
    const older = number === undefined ? pageBehindLatest(items.length) : number - 1;
    const newer = number === undefined || number === count ? undefined : number + 1;
    return {
      number,
      items: slice,
      ...(newer !== undefined && { newer: { name: 'Newer', url: `${url}${newer}/` } }),
      ...(older > 0 && { older: { name: 'Older', url: `${url}${older}/` } }),
    };
  };
  const latest = pageOf(items.slice(0, PAGE_LENGTH), undefined);
  if (count < 2) return [latest];
  const numbered = Array.from({ length: count }, (_, index) => {
    const end = items.length - index * PAGE_LENGTH;
    return pageOf(items.slice(Math.max(0, end - PAGE_LENGTH), end), index + 1);
  });
  return [latest, ...numbered];
}

/** The numbered page on which the item after the latest fifty stands: where "Older" leads; 0 when there is none. */
function pageBehindLatest(total: number): number {
  return Math.ceil((total - PAGE_LENGTH) / PAGE_LENGTH);
}
