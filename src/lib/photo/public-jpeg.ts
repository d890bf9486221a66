import { rightsXmp, type Rights } from './xmp.ts';

/** Markers of JPEG: https://www.w3.org/Graphics/JPEG/itu-t81.pdf, table B.1. */
const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;
const COMMENT = 0xfe;
const JFIF = 0xe0;
const LAST_APPLICATION = 0xef;

/**
 * Data of programs that decoders need, by marker, with how it begins: color profiles, and how Adobe's programs have coded the colors.
 * Others hold previews under the same markers.
 */
const NEEDED = new Map([
  [JFIF, 'JFIF\0'],
  [0xe2, 'ICC_PROFILE\0'],
  [0xee, 'Adobe'],
]);

/** The most bytes that a segment can hold beside its length. */
const LONGEST = 65_533;

/**
 * Copies a JPEG file without what its maker may not want to publish: the place, the camera, previews, comments and whatever else
 * programs write. Its pixels are not decoded, so that this takes next to no time. Whose the photo is and how it is held goes into
 * the copy, as XMP and as Exif: not every program reads both.
 * @param orientation as Exif counts it: 1 for a photo that is upright
 * @returns undefined when the file is not built as a JPEG file
 */
export function publicJpeg(bytes: Uint8Array, rights: Rights, orientation: number): Buffer | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length < 4 || file.readUInt16BE(0) !== 0xffd8) return undefined;
  const kept: Buffer[] = [];
  let at = 2;
  for (;;) {
    if (at + 4 > file.length || file[at] !== 0xff) return undefined;
    const marker = file[at + 1] ?? 0;
    if (marker === 0xff) {
      at++;
      continue;
    }
    if (marker === START_OF_SCAN) break;
    const end = at + 2 + file.readUInt16BE(at + 2);
    if (marker === END_OF_IMAGE || end > file.length) return undefined;
    const segment = file.subarray(at, end);
    if (isKept(marker, segment)) kept.push(segment);
    at = end;
  }
  const end = endOfImage(file, at);
  if (end === undefined) return undefined;
  // A JFIF segment comes first, if there is one, and Exif after it.
  const jfif = kept[0]?.[1] === JFIF ? kept.splice(0, 1) : [];
  return Buffer.concat([
    file.subarray(0, 2),
    ...jfif,
    ...metadata(rights, orientation),
    ...kept,
    file.subarray(at, end),
  ]);
}

function isKept(marker: number, segment: Buffer): boolean {
  if (marker === COMMENT) return false;
  if (marker < JFIF || marker > LAST_APPLICATION) return true;
  const name = NEEDED.get(marker);
  return name !== undefined && segment.subarray(4, 4 + name.length).equals(Buffer.from(name, 'latin1'));
}

/** The end of the picture. Some cameras append a film or a second picture, with metadata of its own. */
function endOfImage(file: Buffer, from: number): number | undefined {
  for (let at = file.indexOf(0xff, from); at >= 0; at = file.indexOf(0xff, at)) {
    const marker = file[at + 1];
    if (marker === undefined) return undefined;
    if (marker === END_OF_IMAGE) return at + 2;
    // Between the scans of a progressive file there are tables, whose bytes are not coded as pixels are.
    const isCoded = marker === 0 || marker === 0xff || (marker >= 0xd0 && marker <= 0xd7);
    if (isCoded || at + 4 > file.length) at += marker === 0xff ? 1 : 2;
    else at += 2 + file.readUInt16BE(at + 2);
  }
  return undefined;
}

function metadata(rights: Rights, orientation: number): Buffer[] {
  const hasRights = Object.keys(rights).length > 0;
  const xmp = Buffer.from(`http://ns.adobe.com/xap/1.0/\0${hasRights ? rightsXmp(rights) : ''}`);
  const exif = exifOf(rights, orientation);
  return [
    ...(exif ? [segmentOf(0xe1, exif)] : []),
    ...(hasRights && xmp.length <= LONGEST ? [segmentOf(0xe1, xmp)] : []),
  ];
}

function segmentOf(marker: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

/** Tags of Exif: https://www.cipa.jp/std/documents/e/DC-008-2012_E.pdf, 4.6.4. */
const ORIENTATION = 0x0112;
const ARTIST = 0x013b;
const COPYRIGHT = 0x8298;
const TEXT = 2;
const SHORT = 3;

/** An Exif segment with the orientation and the owner, and nothing else; undefined when there is nothing to say. */
function exifOf({ creator, credit, copyright }: Rights, orientation: number): Buffer | undefined {
  const texts = [
    [ARTIST, creator ?? credit],
    [COPYRIGHT, copyright],
  ] as const;
  const known = texts.flatMap(([tag, text]) => (text === undefined ? [] : [{ tag, value: Buffer.from(`${text}\0`) }]));
  const count = known.length + (orientation === 1 ? 0 : 1);
  const size = known.reduce((sum, { value }) => sum + value.length, 0);
  if (count === 0 || size > LONGEST - 200) return undefined;
  const head = Buffer.from('Exif\0\0MM\0*\0\0\0\u0008', 'latin1');
  const directory = Buffer.alloc(2 + count * 12 + 4);
  directory.writeUInt16BE(count, 0);
  let at = 2;
  let next = 8 + directory.length;
  const entry = (tag: number, type: number, length: number) => {
    directory.writeUInt16BE(tag, at);
    directory.writeUInt16BE(type, at + 2);
    directory.writeUInt32BE(length, at + 4);
    at += 12;
    return at - 4;
  };
  if (orientation !== 1) directory.writeUInt16BE(orientation, entry(ORIENTATION, SHORT, 1));
  for (const { tag, value } of known) {
    const place = entry(tag, TEXT, value.length);
    // Four bytes or fewer are in the place of their offset.
    if (value.length <= 4) value.copy(directory, place);
    else {
      directory.writeUInt32BE(next, place);
      next += value.length;
    }
  }
  return Buffer.concat([head, directory, ...known.flatMap(({ value }) => (value.length <= 4 ? [] : [value]))]);
}
