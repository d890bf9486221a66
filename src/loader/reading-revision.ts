import { digest } from '../lib/digest.ts';
import type { NewsroomSettings } from '../schema/newsroom-settings.ts';
import { bodyRevision } from './settings/markdown-settings.ts';

/** What reads files and keeps what they hold, and what judges them for good: a file with a known stamp is not judged again. */
const MODULES = [
  'loader/content-reading.ts',
  'loader/content-ledger.ts',
  'loader/body-problems.ts',
  'loader/content-references.ts',
  'loader/addresses/file-name-problems.ts',
];

/**
 * The digest of what decides how files are read, besides their bytes: the code, and the newsroom's settings. In another
 * zone, times without an offset are other instants; in another language, 3/4/2026 is another day.
 */
export function readingRevision({ timeZone, language }: NewsroomSettings): string {
  return digest(`${bodyRevision(...MODULES)} ${timeZone} ${language}`);
}
