import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';

/** Texts that are compressed together. */
const CHUNK = 512;

/** Texts in the order in which they came. Most of them are compressed: keys of pages share most of their fields. */
export interface KeyTexts {
  /** @returns its number */
  add(text: string): number;
  get(number: number): string;
}

/** Opens an empty list. */
export function keyTexts(): KeyTexts {
  const chunks: Buffer[] = [];
  let newest: string[] = [];
  let open: { index: number; texts: string[] } | undefined;
  return {
    add(text) {
      if (newest.length === CHUNK) {
        chunks.push(packTexts(newest));
        newest = [];
      }
      newest.push(text);
      return chunks.length * CHUNK + newest.length - 1;
    },
    get(number) {
      const index = Math.floor(number / CHUNK);
      const chunk = chunks[index];
      if (!chunk) return newest[number % CHUNK] ?? '';
      if (open?.index !== index) open = { index, texts: unpackTexts(chunk) };
      return open.texts[number % CHUNK] ?? '';
    },
  };
}

/** Compresses texts. */
export function packTexts(texts: readonly string[]): Buffer {
  // The quickest level: others save a tenth.
  return zstdCompressSync(JSON.stringify(texts), { params: { [constants.ZSTD_c_compressionLevel]: 1 } });
}

/** Reads what {@link packTexts} made. */
export function unpackTexts(bytes: Uint8Array): string[] {
  return JSON.parse(zstdDecompressSync(bytes).toString()) as string[];
}
