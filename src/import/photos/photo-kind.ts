// biome-ignore-all lint/suspicious/noControlCharactersInRegex: the first bytes of files hold control characters
/** A kind of picture, by the first bytes of its file. */
export type PhotoKind = 'jpeg' | 'png' | 'webp' | 'gif' | 'avif' | 'heic' | 'tiff' | 'bmp' | 'svg';

const STARTS: [kind: PhotoKind, start: RegExp][] = [
  ['jpeg', /^\xFF\xD8\xFF/],
  ['png', /^\x89PNG\r\n\x1A\n/],
  ['webp', /^RIFF.{4}WEBP/s],
  ['gif', /^GIF8/],
  ['avif', /^.{4}ftyp(?:avif|avis|mif1.{0,24}avif)/s],
  ['heic', /^.{4}ftyp(?:hei|hev|mif1|msf1)/s],
  ['tiff', /^(?:II\*\0|MM\0\*)/],
  ['bmp', /^BM.{4}\0\0\0\0/s],
  ['svg', /^(?:\xEF\xBB\xBF)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*(?:<!DOCTYPE svg[^>]*>\s*)?<svg[\s>]/i],
];

/** Recognizes a picture by its content, because names and media types of old sites are often wrong. */
export function photoKind(bytes: Uint8Array): PhotoKind | undefined {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1000)).toString('latin1');
  return STARTS.find(([, pattern]) => pattern.test(start))?.[0];
}
