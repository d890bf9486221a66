import { hash } from 'node:crypto';

const LENGTH = 16;

/** A short content address: the first 16 hexadecimal digits (64 bits) of the SHA-256 of text or bytes. */
export function digest(content: string | Uint8Array): string {
  return hash('sha256', content, 'hex').slice(0, LENGTH);
}
