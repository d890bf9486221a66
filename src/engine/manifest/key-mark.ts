import { SHORT_LENGTH, shortDigest } from '../../lib/digest.ts';
import { ALWAYS, isPageKey } from '../page-key.ts';

/** Letters before the digest of a key: the files of that kind. */
const [PAGE, COPY, OTHER] = ['p', 'c', 'o'] as const;

/** The length of a mark. */
export const MARK_LENGTH = 1 + SHORT_LENGTH;

/** The key of a file that is not a page and is compared by its bytes. */
export const ASSET = '';

/** The beginning of the key of a compressed copy. */
export const COPY_KEY = 'copy ';

/**
 * What a manifest holds in memory of the key of a file: its kind and 72 bits of its SHA-256. Two keys with the same mark are the
 * same key.
 */
export function markOf(key: string): string {
  return kindOf(key) + shortDigest(key);
}

/** The key of a page with its mark. A build holds marks, because the texts of a million keys would fill the memory. */
export interface MarkedKey {
  readonly mark: string;
  /** The text of the key. It may be computed each time that it is read. */
  readonly text: string;
}

/** A key with its mark. */
export function markedKey(text: string): MarkedKey {
  return { mark: markOf(text), text };
}

/** Returns true for the mark of a page. */
export function isPageMark(mark: string): boolean {
  return mark.startsWith(PAGE);
}

/** Returns true for the mark of a compressed copy. */
export function isCopyMark(mark: string): boolean {
  return mark.startsWith(COPY);
}

/** Returns true for the mark of a file that has the same bytes whenever it has the same mark. */
export function saysBytes(mark: string): boolean {
  return !UNKEYED.has(mark);
}

const UNKEYED: ReadonlySet<string> = new Set([markOf(ASSET), markOf(ALWAYS)]);

function kindOf(key: string): string {
  if (key.startsWith(COPY_KEY)) return COPY;
  return isPageKey(key) ? PAGE : OTHER;
}
