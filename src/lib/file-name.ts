import { decodedPath } from './site-path.ts';

/** Names of devices, which Windows keeps for itself with any extension, also after spaces: `con`, `aux.html`, `con .txt`, `com1`. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³]) *(?:\.|$)/i;
/**
 * Bytes in UTF-8 that a name in an address may have: file systems allow 255, and a build adds a digest, a width and an
 * extension to some.
 */
export const LONGEST_NAME = 200;
/** Bytes of a whole path: macOS allows 1,024, with the folder of the project. */
export const LONGEST_PATH = 800;

/**
 * Characters that no name can have on Windows, where a colon begins a hidden stream of the file.
 * https://learn.microsoft.com/en-us/windows/win32/fileio/naming-a-file
 */
const REFUSED_BY_WINDOWS = /[<>:"|?*\\]/;

/** Letters, digits, hyphens and underscores, with periods between them. */
const PLAIN_PATH = /^[\w-]+(?:[./][\w-]+)*$/;
/** What the name of a device begins with, and no plain word does. */
const LIKE_DEVICE = /(?:^|\/)(?:con|prn|aux|nul|com\d|lpt\d)(?:[./]|$)/i;

/**
 * Returns true for most paths whose names are all good for {@link nameFault}, with and without an ending. It takes a fraction of
 * the time.
 */
export function isPlainPath(path: string): boolean {
  return path.length <= LONGEST_NAME && PLAIN_PATH.test(path) && !LIKE_DEVICE.test(path);
}

/** Returns false for a path that cannot be a file on a system. */
export function canBeFileOn(platform: NodeJS.Platform, path: string): boolean {
  return platform !== 'win32' || !REFUSED_BY_WINDOWS.test(path);
}

/** The reason why not every system can have a file or folder of this name, in words; undefined for a good name. */
export function nameFault(name: string): { what: string; fix: string } | undefined {
  const [refused] = REFUSED_BY_WINDOWS.exec(name) ?? [];
  if (refused === undefined) return oldNameFault(name);
  const what = `\`${shortened(name)}\` has a ${refused}, which no name can have on Windows`;
  return { what, fix: 'Give it another name, of letters, digits and hyphens.' };
}

/** The same for a name in an address of an earlier site, which nobody can choose. */
function oldNameFault(name: string): { what: string; fix: string } | undefined {
  if (/[\p{Cc}\uFFFD]/u.test(name)) {
    const what = `\`${shortened(name)}\` has a character that is no text, or is not written in UTF-8`;
    return { what, fix: 'Give it another name, of letters, digits and hyphens.' };
  }
  if (name.includes('\\')) {
    const what = `\`${shortened(name)}\` has a backslash, which browsers and Windows take for a slash`;
    return { what, fix: 'Write the address that browsers send, with a slash in its place.' };
  }
  // Windows drops them, and sees the device.
  if (DEVICE.test(name.replace(/[. ]+$/, ''))) {
    const what = `\`${name}\` is the name of a device on Windows, where no file or folder can have it`;
    return { what, fix: 'Choose another name, such as one with a second word.' };
  }
  if (/[. ]$/.test(name)) {
    const sign = name.endsWith(' ') ? 'space' : 'period';
    const what = `\`${shortened(name)}\` ends with a ${sign}, which Windows drops`;
    return { what, fix: `Write it without the ${sign} at its end.` };
  }
  const bytes = bytesOf(name);
  if (bytes <= LONGEST_NAME) return undefined;
  const what = `\`${shortened(name)}\` is too long for a file or folder: it has ${bytes} bytes of at most ${LONGEST_NAME}`;
  return { what, fix: 'Shorten it.' };
}

/**
 * {@link nameFault} of an address of an earlier site, whose names become folders and a file. The characters that Windows refuses are
 * allowed: an address with one gets its page on other systems, and hosts redirect it in any case.
 * @param address a path on this site, with or without percent-encoding
 */
export function addressFault(address: string): { what: string; fix: string } | undefined {
  const path = decodedPath(address) ?? address;
  for (const name of path.split('/')) {
    const fault = name === '' ? undefined : oldNameFault(name);
    if (fault) return fault;
  }
  if (bytesOf(path) <= LONGEST_PATH) return undefined;
  return { what: `it is longer than ${LONGEST_PATH} bytes, which not every disk can hold`, fix: 'Shorten it.' };
}

/**
 * A path as disks compare it that ignore case and the composition of accents, as those of macOS and Windows do. Characters
 * with a capital of several letters stay, such as ß.
 */
export function foldedPath(path: string): string {
  const composed = path.normalize('NFC');
  if (/^[\0-@[-\x7F]*$/.test(composed)) return composed;
  return Array.from(composed, folded).join('').normalize('NFC');
}

function folded(letter: string): string {
  const capital = letter.toUpperCase();
  const small = (capital.length === letter.length ? capital : letter).toLowerCase();
  return small.length === letter.length ? small : letter;
}

function shortened(name: string): string {
  return name.length > 40 ? `${name.slice(0, 40)}…` : name;
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
