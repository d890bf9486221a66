import { woff2Tables } from '../lib/font/woff2.ts';

/**
 * The characters that a font has: its `cmap` table.
 * @param font a WOFF2 file with one font
 * @returns code points
 */
export function charactersOf(font: Buffer): Set<number> {
  const cmap = woff2Tables(font).get('cmap');
  return cmap ? cmapCharacters(cmap) : new Set();
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
