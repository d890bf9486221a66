import { numberedAddress } from '../site/addresses.ts';
/** How many items a page of a list holds. */
export const PAGE_LENGTH = 50;

/** Where the pages of a list lead from one of them. */
export interface PageLinks {
  /** Which numbered page this is; absent on the first, which shows the latest. */
  number?: number;
  /** Addresses of the neighbours. */
  newer?: string;
  older?: string;
  /**
   * How many numbered pages there are: on the latest page and on the newest numbered one only. The older ones would all
   * have to be rendered again when there is one more.
   */
  count?: number;
}

/** A page of a list: the latest when it has no number. */
export interface NumberedItems<Item> extends PageLinks {
  items: Item[];
}

/**
 * Parts a list into pages: the latest fifty, and numbered pages that count from the oldest. Page 1 holds the first fifty
 * for ever, so that a new item changes the latest page and the newest numbered one, and no other.
 * @param url path of the list, with slashes at both ends
 * @param items newest first
 */
export function numberedPages<Item>(url: string, items: readonly Item[]): NumberedItems<Item>[] {
  const count = Math.ceil(items.length / PAGE_LENGTH);
  const address = (number: number) => numberedAddress(url, number);
  const older = pageAfterLatest(items.length);
  const latest = items.slice(0, PAGE_LENGTH);
  if (count < 2) return [{ items: latest }];
  const numbered = Array.from({ length: count }, (_, index): NumberedItems<Item> => {
    const number = index + 1;
    const end = items.length - index * PAGE_LENGTH;
    return {
      number,
      items: items.slice(Math.max(0, end - PAGE_LENGTH), end),
      ...(number < count ? { newer: address(number + 1) } : { count }),
      ...(number > 1 && { older: address(number - 1) }),
    };
  });
  return [{ items: latest, count, ...(older > 0 && { older: address(older) }) }, ...numbered];
}

/**
 * The address of the page on which an item of a list stands: the latest, if it is among the latest fifty.
 * @param index of the item, from the newest
 */
export function pageOf(url: string, index: number, total: number): string {
  return numberedAddress(url, index < PAGE_LENGTH ? undefined : Math.ceil((total - index) / PAGE_LENGTH));
}

/** The numbered page on which the item after the latest fifty stands: where "Older" leads; 0 when there is none. */
function pageAfterLatest(total: number): number {
  return Math.ceil((total - PAGE_LENGTH) / PAGE_LENGTH);
}
