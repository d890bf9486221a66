import type { Problem } from '../lib/problem.ts';

/** The most that one file of text may hold; a novel has about as much. */
export const MAX_BYTES = 1_000_000;

/** A value that was read, or the problems that prevented it. */
export type Reading<T> = { ok: true; value: T } | { ok: false; problems: Problem[] };

/**
 * The text of a file in `content/`: UTF-8, at most one megabyte, without NUL. A byte order mark is dropped and line ends
 * become LF, so that files from any editor read alike.
 * @param file path from the project's root, for the problem
 */
export function readSourceText(file: string, bytes: Uint8Array): Reading<string> {
  if (bytes.length > MAX_BYTES) {
    return failure({
      rule: 'file-too-large',
      file,
      line: 1,
      column: 1,
      what: `The file has ${bytes.length.toLocaleString('en-US')} bytes; at most ${MAX_BYTES.toLocaleString('en-US')} are read.`,
      fix: 'Split the story, or move data and pictures into files of their own.',
    });
  }
  const text = decode(bytes);
  if (text === undefined) return failure(invalidUtf8(file, bytes));
  const nul = text.indexOf('\0');
  if (nul >= 0) {
    return failure({
      rule: 'nul-character',
      file,
      ...placeOf(text, nul),
      what: 'There is a NUL character in the text.',
      why: 'No browser can show it; the file was probably damaged on its way or is no text.',
      fix: 'Delete the character, or export the file again as UTF-8 text.',
    });
  }
  return { ok: true, value: text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text };
}

/** Line, column and line text of an offset. */
export function placeOf(text: string, offset: number): { line: number; column: number; excerpt: string } {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const lineEnd = text.indexOf('\n', offset);
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < lineStart; at = text.indexOf('\n', at + 1)) line++;
  return { line, column: offset - lineStart + 1, excerpt: text.slice(lineStart, lineEnd < 0 ? undefined : lineEnd) };
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function invalidUtf8(file: string, bytes: Uint8Array): Problem {
  // The longest prefix that decodes ends where the first bad byte stands.
  let good = 0;
  let bad = bytes.length;
  while (good + 1 < bad) {
    const middle = (good + bad) >> 1;
    if (decodesAsPrefix(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  const before = new TextDecoder().decode(bytes.subarray(0, good));
  return {
    rule: 'invalid-utf-8',
    file,
    ...placeOf(before, before.length),
    what: `Byte ${(bytes[good] ?? 0).toString(16).toUpperCase().padStart(2, '0')} (hexadecimal) is not UTF-8 text.`,
    why: 'Letters with accents would turn into question marks on the page.',
    fix: 'Save the file as UTF-8; it may have been saved as Windows-1252 or Latin-1.',
  };
}

function decodesAsPrefix(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function failure(problem: Problem): { ok: false; problems: Problem[] } {
  return { ok: false, problems: [problem] };
}
