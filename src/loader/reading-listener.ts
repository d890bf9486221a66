import { processSlot } from '../cache/process-slot.ts';
import type { KnownContent } from './known-content.ts';

/**
 * Called with each reading of `content/` in the dev server, so that its problems can be shown while somebody writes.
 * Undefined in a build.
 */
export const readingListener = processSlot<((known: KnownContent) => void) | undefined>(
  'reading listener',
  () => undefined,
);
