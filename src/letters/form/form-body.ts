import type { Readable } from 'node:stream';

/** The most bytes that the values of a form may have together, as UTF-8. */
export const MOST_BYTES = 16_384;
/** In a body, a byte may be written as three: `%E3`. */
const MOST_BODY_BYTES = 3 * MOST_BYTES;
/** How much of a body that is too long is still read: a browser shows an answer only after it has sent everything. */
const MOST_DRAINED_BYTES = 2_000_000;
/** The forms have seven fields, and a signup may name some newsletters. */
const MOST_FIELDS = 50;

/** The fields of a form by name, or the reason why it was not read. */
export type FormReading =
  { ok: true; fields: ReadonlyMap<string, readonly string[]> } | { ok: false; reason: 'too-long' | 'broken' };

/**
 * Reads a form that a browser sent without script: `application/x-www-form-urlencoded` in UTF-8.
 * @param contentType the header
 */
export async function readForm(body: Readable, contentType: string | undefined): Promise<FormReading> {
  const bytes = await readBytes(body);
  if (!isForm(contentType)) return { ok: false, reason: 'broken' };
  return bytes === undefined ? { ok: false, reason: 'too-long' } : parseForm(bytes);
}

/** Returns true for the type of a form in UTF-8, which is what a browser sends without naming a character set. */
function isForm(contentType = ''): boolean {
  const [type = '', ...parameters] = contentType.toLowerCase().split(';');
  const charset = parameters.map((parameter) => parameter.trim()).find((text) => text.startsWith('charset='));
  const isUtf8 = charset === undefined || /^charset="?utf-?8"?$/.test(charset);
  return type.trim() === 'application/x-www-form-urlencoded' && isUtf8;
}

/** The bytes of a body; undefined for one that is too long, of which nothing is kept. */
async function readBytes(body: Readable): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > MOST_DRAINED_BYTES) return undefined;
    if (length <= MOST_BODY_BYTES) chunks.push(chunk);
    else chunks.length = 0;
  }
  return length > MOST_BODY_BYTES ? undefined : Buffer.concat(chunks);
}

/** Reads the fields of a body. */
export function parseForm(bytes: Uint8Array): FormReading {
  const text = Buffer.from(bytes).toString('latin1');
  if (text.split('&', MOST_FIELDS + 1).length > MOST_FIELDS) return { ok: false, reason: 'broken' };
  const fields = new Map<string, string[]>();
  let length = 0;
  // The characters of Latin 1 are the bytes, so that bytes beyond ASCII are read as if they were percent-encoded.
  for (const [name, value] of new URLSearchParams(text.replaceAll(/[\x80-\xFF]/g, percentEncoded))) {
    length += Buffer.byteLength(name) + Buffer.byteLength(value);
    fields.set(name, [...(fields.get(name) ?? []), value]);
  }
  if (length > MOST_BYTES) return { ok: false, reason: 'too-long' };
  // What is not UTF-8 was replaced by this character: half of a surrogate pair, or text in another character set.
  const isUtf8 = /%EF%BF%BD/i.test(text) || ![...fields].some((entry) => JSON.stringify(entry).includes('\uFFFD'));
  return isUtf8 ? { ok: true, fields } : { ok: false, reason: 'broken' };
}

function percentEncoded(byte: string): string {
  return `%${byte.charCodeAt(0).toString(16).toUpperCase()}`;
}
