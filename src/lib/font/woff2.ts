import { brotliDecompressSync } from 'node:zlib';

/** The places of the tables that are read here among the known tags (WOFF File Format 2.0, section 5.2). */
const KNOWN = { cmap: 0, 'OS/2': 6, glyf: 10, loca: 11, GSUB: 28, fvar: 47 } as const;
/** Says that the tag itself follows. */
const NO_KNOWN_TAG = 63;
const SIGNATURE = 'wOF2';
const HEADER = 48;

/** The tables of a font that say what it is. */
export type FontTables = ReadonlyMap<keyof typeof KNOWN, Buffer>;

/**
 * Reads tables of a font.
 * @param font a WOFF2 file (W3C Recommendation WOFF File Format 2.0) with one font
 * @throws when the file is something else, or damaged
 */
export function woff2Tables(font: Buffer): FontTables {
  if (font.toString('latin1', 0, 4) !== SIGNATURE) throw new Error('This is not a WOFF2 file.');
  const count = font.readUInt16BE(12);
  let at = HEADER;
  const base128 = () => {
    let value = 0;
    for (let more = true; more; at++) {
      const byte = font.readUInt8(at);
      value = value * 128 + (byte & 0x7f);
      more = byte >= 0x80;
    }
    return value;
  };
  const places = new Map<number, [start: number, end: number]>();
  let offset = 0;
  for (let table = 0; table < count; table++) {
    const flags = font.readUInt8(at++);
    const [tag, transform] = [flags & 0x3f, flags >> 6];
    if (tag === NO_KNOWN_TAG) at += 4;
    const original = base128();
    const isTransformed = tag === KNOWN.glyf || tag === KNOWN.loca ? transform !== 3 : transform !== 0;
    const stored = isTransformed ? base128() : original;
    places.set(tag, [offset, offset + stored]);
    offset += stored;
  }
  const tables = brotliDecompressSync(font.subarray(at, at + font.readUInt32BE(20)));
  const found = new Map<keyof typeof KNOWN, Buffer>();
  for (const [name, tag] of Object.entries(KNOWN)) {
    const place = places.get(tag);
    if (place) found.set(name as keyof typeof KNOWN, tables.subarray(...place));
  }
  return found;
}
