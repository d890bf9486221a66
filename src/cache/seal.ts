import { hash } from 'node:crypto';
import path from 'node:path';

/**
 * Digest of a cached file: of its kind, its name and its bytes. The kind is the folder that it is in, such as `photos`. Without
 * the name, two cached photos that were exchanged would be published under each other's address, where browsers keep
 * them for a year.
 * @param file where the file will be read; the folders above its own do not count, so that a cache can be moved
 * @returns 32 bytes
 */
export function sealOf(file: string, bytes: string | Uint8Array): Buffer {
  const label = JSON.stringify([path.basename(path.dirname(file)), path.basename(file)]);
  return hash('sha256', Buffer.concat([Buffer.from(`${label}\n`), Buffer.from(bytes)]), 'buffer');
}
