import { brotliDecompressSync } from 'node:zlib';

/** The table of known tags (WOFF File Format 2.0, section 4.1) as far as this reader needs it. */
const [CMAP, GLYF, LOCA, NO_KNOWN_TAG] = [0, 10, 11, 63];
const HEADER = 48;

/**
 * The characters that a font has: its `cmap` table.
 * @param font a WOFF2 file (W3C Recommendation WOFF File Format 2.0) with one font
 * @returns code points
 */
export function charactersOf(font: Buffer): Set<number> {
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
  let [offset, start, length] = [0, 0, 0];
  for (let table = 0; table < count; table++) {
    const flags = font.readUInt8(at++);
    const [tag, transform] = [flags & 0x3f, flags >> 6];
    if (tag === NO_KNOWN_TAG) at += 4;
    const original = base128();
    const isTransformed = tag === GLYF || tag === LOCA ? transform !== 3 : transform !== 0;
    const stored = isTransformed ? base128() : original;
    if (tag === CMAP) [start, length] = [offset, stored];
    offset += stored;
  }
  const tables = brotliDecompressSync(font.subarray(at, at + font.readUInt32BE(20)));
  return cmapCharacters(tables.subarray(start, start + length));
}

/** OpenType, `cmap`: the character maps of format 4 (two bytes) and 12 (all of Unicode). */
function cmapCharacters(cmap: Buffer): Set<number> {
  const characters = new Set<number>();
  for (let table = 0; table < cmap.readUInt16BE(2); table++) {
    const map = cmap.subarray(cmap.readUInt32BE(4 + table * 8 + 4));
    const format = map.readUInt16BE(0);
    const ranges = format === 4 ? shortRanges(map) : format === 12 ? longRanges(map) : [];
    for (const [first, last] of ranges) for (let code = first; code <= last; code++) characters.add(code);
  }
  return characters;
}

function shortRanges(map: Buffer): [number, number][] {
  const segments = map.readUInt16BE(6) / 2;
  return Array.from({ length: segments }, (_, index): [number, number] => [
    map.readUInt16BE(16 + segments * 2 + index * 2),
    map.readUInt16BE(14 + index * 2),
  ]).filter(([first]) => first !== 0xffff);
}

function longRanges(map: Buffer): [number, number][] {
  return Array.from({ length: map.readUInt32BE(12) }, (_, index): [number, number] => [
    map.readUInt32BE(16 + index * 12),
    map.readUInt32BE(20 + index * 12),
  ]);
}
