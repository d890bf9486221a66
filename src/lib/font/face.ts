import { woff2Tables, type FontTables } from './woff2.ts';

/** What a font file says of itself, as CSS writes it. */
export interface Face {
  /** One weight, or the first and last of a variable font: `400 700`. */
  weight: string;
  style: 'italic' | 'normal';
  /** Letters without serifs. */
  isSans: boolean;
}

/** OpenType, `OS/2`: `fsSelection` is at 62, and its first bit says italic; `panose` at 32, and its second byte says which serifs. */
const [WEIGHT, PANOSE, SELECTION] = [4, 32, 62];
/** Panose: the kinds of serifs from "normal sans" on. */
const SANS = 11;

/**
 * Reads the weights and the style of a font.
 * @param font a WOFF2 file
 * @throws when it is something else, or damaged
 */
export function faceOf(font: Buffer): Face {
  const tables = woff2Tables(font);
  const os2 = tables.get('OS/2');
  if (!os2) throw new Error('The font does not say its weight.');
  return {
    weight: weightRange(tables) ?? String(os2.readUInt16BE(WEIGHT)),
    style: (os2.readUInt16BE(SELECTION) & 1) === 1 ? 'italic' : 'normal',
    isSans: os2.readUInt8(PANOSE) === 2 && os2.readUInt8(PANOSE + 1) >= SANS,
  };
}

/** OpenType, `fvar`: the axis of weights. */
function weightRange(tables: FontTables): string | undefined {
  const variations = tables.get('fvar');
  if (!variations) return undefined;
  const [first, count, size] = [4, 8, 10].map((at) => variations.readUInt16BE(at)) as [number, number, number];
  for (let axis = 0; axis < count; axis++) {
    const record = variations.subarray(first + axis * size);
    if (record.toString('latin1', 0, 4) !== 'wght') continue;
    // Fixed-point numbers, of which the upper half is the whole part.
    return `${record.readInt16BE(4)} ${record.readInt16BE(12)}`;
  }
  return undefined;
}
