import { digest } from '../lib/digest.ts';
import { bodyRevision } from './markdown-settings.ts';

/**
 * The digest of what decides how files are read, besides their bytes: the code, and the newsroom's time zone, because in
 * another one times without an offset are other instants.
 */
export function readingRevision(timeZone: string | undefined): string {
  return digest(`${bodyRevision('loader/content-reading.ts', 'loader/body-problems.ts')} ${timeZone}`);
}
