import { createHash } from 'node:crypto';

const LENGTH = 16;

/** A short content address: the first 16 hexadecimal digits (64 bits) of the SHA-256 of text or bytes. */
export function digest(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, LENGTH);
}
