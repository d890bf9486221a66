import { hash } from 'node:crypto';
import { ALWAYS, isPageKey } from '../page-key.ts';

/** Letters before the digest of a key: the files of that kind. */
const [PAGE, COPY, OTHER] = ['p', 'c', 'o'] as const;
const DIGITS = 12;

/** The length of a mark. */
export const MARK_LENGTH = 1 + DIGITS;

/** The key of a file that is not a page and is compared by its bytes. */
export const ASSET = '';

/** The beginning of the key of a compressed copy. */
export const COPY_KEY = 'copy ';

/**
 * What a manifest holds in memory of the key of a file: its kind and 72 bits of its SHA-256. Two keys with the same mark are the
 * same key.
 */
export function markOf(key: string): string {
  return kindOf(key) + hash('sha256', key, 'base64url').slice(0, DIGITS);
}

/** The key of a page by its mark: nothing holds the texts of a million keys. */
export interface MarkedKey {
  readonly mark: string;
  /** The key itself, which may be made anew each time. */
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
