import type { Problem } from '../../lib/problem.ts';
import type { RawFields } from './sound-fields.ts';

/** The largest text file that is read; a novel has about this length. */
export const MAX_BYTES = 1_000_000;

const SAVE_AS_UTF8 = 'Save the file again and choose UTF-8 as its encoding';

/** The replacement that a decoder inserts for a byte that is not UTF-8. */
const REPLACEMENT = '\uFFFD';

/** A value that was read, or the problems that prevented it. */
export type Reading<T> = { ok: true; value: T } | FailedReading;

/** The problems of a file. */
export interface FailedReading {
  ok: false;
  problems: Problem[];
  /** Its valid fields; left out when none can be read. */
  sound?: RawFields;
}

/**
 * Reads the text of a file in `content/`: UTF-8, at most one megabyte, without NUL. A byte order mark is dropped and
 * line ends become LF, so that files from every editor give the same text.
 * @param file path from the project's root, for the problem
 */
export function readSourceText(file: string, bytes: Uint8Array): Reading<string> {
  if (bytes.length > MAX_BYTES) {
    return failure({
      rule: 'file-too-large',
      file,
      line: 1,
      column: 1,
      what: `The file has ${bytes.length.toLocaleString('en-US')} bytes; the limit is ${MAX_BYTES.toLocaleString('en-US')}.`,
      fix: 'Split the story, or move data and pictures into separate files.',
    });
  }
  const foreign = foreignFormat(bytes);
  if (foreign) return failure({ rule: 'invalid-utf-8', file, line: 1, column: 1, ...foreign });
  const decoded = decode(bytes);
  if (decoded === undefined) return failure(invalidUtf8(file, bytes));
  // Each program that handled the file may have added its own byte order mark.
  const text = withLineFeeds(decoded.replace(/^\uFEFF+/, ''));
  const nul = text.indexOf('\0');
  if (nul >= 0) {
    return failure({
      rule: 'nul-character',
      file,
      ...placeOf(text, nul),
      what: 'There is an invisible character without meaning here (NUL).',
      why: 'The file was probably damaged when it was copied or saved.',
      fix: 'Retype the line, or save the file again as UTF-8 text.',
    });
  }
  return { ok: true, value: text };
}

/** Line, column and line text of an offset. */
export function placeOf(text: string, offset: number): { line: number; column: number; excerpt: string } {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const lineEnd = text.indexOf('\n', offset);
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < lineStart; at = text.indexOf('\n', at + 1)) line++;
  return { line, column: offset - lineStart + 1, excerpt: text.slice(lineStart, lineEnd < 0 ? undefined : lineEnd) };
}

function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text;
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function invalidUtf8(file: string, bytes: Uint8Array): Problem {
  const text = new TextDecoder().decode(bytes);
  const { index, offset } = firstReplaced(text, bytes);
  return {
    rule: 'invalid-utf-8',
    file,
    ...placeOf(withLineFeeds(text), withLineFeeds(text.slice(0, index)).length),
    what: `${characterOf(bytes[offset] ?? 0)} is not saved as UTF-8.`,
    why: 'Accented letters and curly quotation marks would turn into question marks on the page.',
    fix: `${SAVE_AS_UTF8}; it may have been saved as Windows-1252 or Latin-1.`,
  };
}

/** The character that Windows would show for a byte, if an editor would recognize it. */
function characterOf(byte: number): string {
  const code = `byte ${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  const character = new TextDecoder('windows-1252').decode(Uint8Array.of(byte));
  return /[\p{L}\p{P}\p{S}]/u.test(character) ? `“${character}” (${code})` : `A character (${code})`;
}

/** Names the kind of a file that is not UTF-8 text at all, because its bytes would mean nothing to an editor. */
function foreignFormat(bytes: Uint8Array): Pick<Problem, 'what' | 'fix'> | undefined {
  const startsWith = (...start: number[]) => start.every((byte, index) => bytes[index] === byte);
  // In UTF-16, every other byte of Latin text is NUL.
  const halves = [bytes[1], bytes[3]].every((byte) => byte === 0) || [bytes[0], bytes[2]].every((byte) => byte === 0);
  if (startsWith(0xff, 0xfe) || startsWith(0xfe, 0xff) || (bytes.length > 3 && halves)) {
    return { what: 'The file is saved as UTF-16 (Windows calls it “Unicode”), not as UTF-8.', fix: `${SAVE_AS_UTF8}.` };
  }
  if (startsWith(0x50, 0x4b, 0x03, 0x04) || startsWith(0xd0, 0xcf, 0x11, 0xe0) || startsWith(0x25, 0x50, 0x44, 0x46)) {
    const fix = 'Copy the text from it into a plain text file, or export it as Markdown or plain text.';
    return { what: 'This is a word-processor document, a PDF or an archive, not a text file.', fix };
  }
  return undefined;
}

/**
 * The offset of the first U+FFFD that the decoder inserted for a byte that is not UTF-8; the file may also contain that
 * character itself.
 */
function firstReplaced(text: string, bytes: Uint8Array): { index: number; offset: number } {
  let index = text.indexOf(REPLACEMENT);
  let offset = (hasByteOrderMark(bytes) ? 3 : 0) + Buffer.byteLength(text.slice(0, index));
  while (bytes[offset] === 0xef && bytes[offset + 1] === 0xbf && bytes[offset + 2] === 0xbd) {
    const next = text.indexOf(REPLACEMENT, index + 1);
    offset += Buffer.byteLength(text.slice(index, next));
    index = next;
  }
  return { index, offset };
}

function hasByteOrderMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

function failure(problem: Problem): { ok: false; problems: Problem[] } {
  return { ok: false, problems: [problem] };
}
