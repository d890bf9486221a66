import { digest } from '../lib/digest.ts';
import type { NewsroomSettings } from '../schema/newsroom-settings.ts';
import { bodyRevision } from './settings/markdown-settings.ts';

/**
 * The digest of what decides how files are read, besides their bytes: the code, and the newsroom's settings. In another
 * zone, times without an offset are other instants; in another language, 3/4/2026 is another day.
 */
export function readingRevision({ timeZone, language }: NewsroomSettings): string {
  return digest(`${bodyRevision('loader/content-reading.ts', 'loader/body-problems.ts')} ${timeZone} ${language}`);
}
