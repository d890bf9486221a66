import { hash } from 'node:crypto';

const LENGTH = 16;

/** A short content address: the first 16 hexadecimal digits (64 bits) of the SHA-256 of text or bytes. */
export function digest(content: string | Uint8Array): string {
  return hash('sha256', content, 'hex').slice(0, LENGTH);
}

/** The length of a {@link shortDigest}. */
export const SHORT_LENGTH = 12;

/** The first 72 bits of the SHA-256 of text in base64url: for keys, of which a build holds many. */
export function shortDigest(text: string): string {
  return hash('sha256', text, 'base64url').slice(0, SHORT_LENGTH);
}
