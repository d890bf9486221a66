import type { Readable } from 'node:stream';
import { PAGE_LENGTH } from '../store/posts.ts';

/** The most bytes that the values of a form may have together, as UTF-8. */
export const MOST_BYTES = 16_384;
/** In a body, a byte may be written as three: `%E3`. */
const MOST_BODY_BYTES = 3 * MOST_BYTES;
/** How much of a body that is too long is still read: a browser shows an answer only after it has sent everything. */
const MOST_DRAINED_BYTES = 2_000_000;
/** A moderator may tick each post of a page; the other forms have seven fields, and a signup may name some newsletters. */
const MOST_FIELDS = PAGE_LENGTH + 10;

/** Throws for bytes that are not UTF-8. */
const UTF_8 = new TextDecoder('utf-8', { fatal: true });
/** A part of a body of several parts that names another character set. */
const OTHER_CHARSET = /(?:^|\n)--[^\r\n]+\r?\n(?:[^\r\n]+\r?\n)*?Content-Type:[^\r\n]*;\s*charset=(?!"?utf-?8\b)/i;

/** The fields of a form by name, or the reason why it was not read. */
export type FormReading =
  { ok: true; fields: ReadonlyMap<string, readonly string[]> } | { ok: false; reason: 'too-long' | 'broken' };

/**
 * Reads the body of a form in UTF-8: `application/x-www-form-urlencoded`, as browsers send our forms, and what apps and
 * scripts send in its place: `multipart/form-data` without files, and JSON with texts.
 * @param contentType the header
 */
export async function readForm(body: Readable, contentType = ''): Promise<FormReading> {
  const bytes = await readBytes(body);
  const [type = '', ...parameters] = contentType.split(';').map((part) => part.trim());
  const charset = parameters.find((text) => /^charset=/i.test(text));
  const read = READERS[type.toLowerCase()];
  // Without a character set, it is UTF-8.
  if (!read || (charset !== undefined && !/^charset="?utf-?8"?$/i.test(charset)))
    return { ok: false, reason: 'broken' };
  return bytes === undefined ? { ok: false, reason: 'too-long' } : read(bytes, contentType);
}

/** The readers of bodies, by their type. */
const READERS: Readonly<
  Record<string, (bytes: Uint8Array, contentType: string) => FormReading | Promise<FormReading>>
> = {
  'application/x-www-form-urlencoded': parseForm,
  'multipart/form-data': parseMultipart,
  'application/json': parseJson,
};

async function parseMultipart(bytes: Uint8Array, contentType: string): Promise<FormReading> {
  try {
    // The parser below replaces what is not UTF-8. There are no files, so that all of the body is text.
    if (OTHER_CHARSET.test(UTF_8.decode(bytes))) return { ok: false, reason: 'broken' };
    const headers = { 'content-type': contentType };
    return fieldsOf(await new Response(Uint8Array.from(bytes), { headers }).formData());
  } catch {
    return { ok: false, reason: 'broken' };
  }
}

function parseJson(bytes: Uint8Array): FormReading {
  try {
    const data: unknown = JSON.parse(UTF_8.decode(bytes));
    if (typeof data !== 'object' || data === null || Array.isArray(data)) return { ok: false, reason: 'broken' };
    return fieldsOf(Object.entries(data).flatMap(([name, value]) => [value].flat().map((one) => [name, one] as const)));
  } catch {
    return { ok: false, reason: 'broken' };
  }
}

/** The fields of a form whose values are texts. */
function fieldsOf(entries: Iterable<readonly [name: string, value: unknown]>): FormReading {
  const all = [...entries];
  const texts = all.filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return texts.length < all.length ? { ok: false, reason: 'broken' } : boundedFields(texts);
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
  // The characters of Latin 1 are the bytes, so that bytes beyond ASCII are read as if they were percent-encoded.
  const reading = boundedFields([...new URLSearchParams(text.replaceAll(/[\x80-\xFF]/g, percentEncoded))]);
  // What is not UTF-8 was replaced by this character: half of a surrogate pair, or text in another character set.
  const isUtf8 =
    !reading.ok ||
    /%EF%BF%BD/i.test(text) ||
    ![...reading.fields].some((entry) => JSON.stringify(entry).includes('\uFFFD'));
  return isUtf8 ? reading : { ok: false, reason: 'broken' };
}

/** The fields by name, within the bounds of a form. */
function boundedFields(entries: readonly (readonly [name: string, value: string])[]): FormReading {
  if (entries.length > MOST_FIELDS) return { ok: false, reason: 'broken' };
  const length = entries.flat().reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  if (length > MOST_BYTES) return { ok: false, reason: 'too-long' };
  // JSON can write half of a surrogate pair.
  if (!entries.flat().every((text) => text.isWellFormed())) return { ok: false, reason: 'broken' };
  const fields = new Map<string, string[]>();
  for (const [name, value] of entries) fields.set(name, [...(fields.get(name) ?? []), value]);
  return { ok: true, fields };
}

function percentEncoded(byte: string): string {
  return `%${byte.charCodeAt(0).toString(16).toUpperCase()}`;
}
