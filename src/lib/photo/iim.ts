import { photoWords, type PhotoWords } from './photo-words.ts';

/** The first byte of a dataset. */
const MARKER = 0x1c;
/** Records: the envelope gives the text encoding, the application record has the texts. */
const ENVELOPE = 1;
const APPLICATION = 2;
/** Dataset 1:90 with this value says that texts are UTF-8 (ISO 2022: ESC % G). */
const CODED_CHARACTER_SET = 90;
const UTF_8 = '\u001B%G';

/** Datasets of the application record, by number. */
const NAMES: Record<number, keyof PhotoWords> = {
  80: 'creator',
  90: 'city',
  110: 'credit',
  116: 'copyright',
  120: 'caption',
};
/** Datasets that may occur more than once: each is a person. */
const REPEATED = new Set(['creator']);

/** Photoshop's image resource with IPTC data: "8BIM", number 0x0404. */
const RESOURCE = Buffer.from([0x38, 0x42, 0x49, 0x4d, 0x04, 0x04]);

/**
 * Reads the words of a photo from its IPTC-IIM data (version 4, as agencies write it into JPEG files).
 * @param bytes the datasets, or the Photoshop segment that contains them
 * @returns the fields that could be read; text without a declared character set is read as UTF-8 if valid, else as
 * Windows-1252
 */
export function readIim(bytes: Uint8Array): PhotoWords {
  const data = datasetsOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
  const found: Partial<Record<keyof PhotoWords, string>> = {};
  let isUtf8 = false;
  let at = 0;
  while (at + 5 <= data.length && data[at] === MARKER) {
    const record = data[at + 1];
    const number = data[at + 2] ?? 0;
    const length = data.readUInt16BE(at + 3);
    // An extended dataset, for more than 32 kB: no newsroom text is that long.
    if (length > 0x7fff) break;
    const value = data.subarray(at + 5, at + 5 + length);
    at += 5 + length;
    if (record === ENVELOPE && number === CODED_CHARACTER_SET) isUtf8 = value.toString('latin1') === UTF_8;
    const name = record === APPLICATION ? NAMES[number] : undefined;
    if (!name) continue;
    const text = decode(value, isUtf8);
    const before = found[name];
    if (before === undefined) found[name] = text;
    else if (REPEATED.has(name)) found[name] = `${before}, ${text}`;
  }
  return photoWords(found);
}

/** The datasets themselves, without the start of a Photoshop segment. */
function datasetsOf(data: Buffer): Buffer {
  const at = data.indexOf(RESOURCE);
  if (at < 0) return data.subarray(Math.max(0, data.indexOf(MARKER)));
  // A length byte and a name, padded to an even length, then the length of the data.
  const named = at + RESOURCE.length;
  const name = 1 + (data[named] ?? 0);
  const begin = named + name + (name % 2) + 4;
  return data.subarray(begin);
}

function decode(value: Buffer, isUtf8: boolean): string {
  try {
    return new TextDecoder('utf-8', { fatal: !isUtf8 }).decode(value);
  } catch {
    return new TextDecoder('windows-1252').decode(value);
  }
}
