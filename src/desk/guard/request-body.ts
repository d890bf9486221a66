import type { IncomingMessage } from 'node:http';

/** More than a story can have, whose file may be one megabyte. */
const MOST = 4_000_000;

/**
 * The body of a request as text.
 * @returns undefined for one that is too large
 */
export async function requestBody(request: IncomingMessage): Promise<string | undefined> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > MOST) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}
