import { photoWords, type PhotoWords } from './photo-words.ts';

/** Tags of TIFF 6.0, section 8, that name people. */
const ARTIST = 0x013b;
const COPYRIGHT = 0x8298;
const ASCII = 2;
/** The most entries of a directory that are read; cameras write about twenty. */
const MOST_ENTRIES = 500;

/**
 * Reads the names in the EXIF data of a photo, which cameras write when their owner has set them: Artist and Copyright of
 * the first directory (Exif 2.32, section 4.6.4). Anything that is not as the standard says is left out.
 * @param bytes with or without the six bytes `Exif\0\0` before the TIFF header
 */
export function readExif(bytes: Uint8Array): PhotoWords {
  const from = Buffer.from(bytes.subarray(0, 4)).toString('latin1') === 'Exif' ? 6 : 0;
  const tiff = new DataView(bytes.buffer, bytes.byteOffset + from, Math.max(0, bytes.length - from));
  try {
    const isLittle = tiff.getUint16(0) === 0x4949;
    const directory = tiff.getUint32(4, isLittle);
    const count = Math.min(tiff.getUint16(directory, isLittle), MOST_ENTRIES);
    const texts = new Map<number, string>();
    for (let at = directory + 2; at < directory + 2 + count * 12; at += 12) {
      const [tag, type, length] = [
        tiff.getUint16(at, isLittle),
        tiff.getUint16(at + 2, isLittle),
        tiff.getUint32(at + 4, isLittle),
      ];
      if ((tag !== ARTIST && tag !== COPYRIGHT) || type !== ASCII) continue;
      // Four bytes or less stand in the entry itself.
      const place = length <= 4 ? at + 8 : tiff.getUint32(at + 8, isLittle);
      if (place + length > tiff.byteLength) continue;
      const text = new Uint8Array(tiff.buffer, tiff.byteOffset + place, length);
      texts.set(tag, new TextDecoder().decode(text).replace(/\0[\s\S]*$/, ''));
    }
    return photoWords({ creator: texts.get(ARTIST), copyright: texts.get(COPYRIGHT) });
  } catch {
    return {};
  }
}
