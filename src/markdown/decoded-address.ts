/** A path as an author wrote it; a `%` in a file name is not always an escape. */
export function decodedPath(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

/** The escapes of a letter beyond ASCII. */
const ESCAPED_LETTERS = /(?:%[89a-f][\da-f])+/gi;

/** An address with the letters that Markdown has escaped in it; other escapes stay as they were written. */
export function withLetters(address: string): string {
  return address.replaceAll(ESCAPED_LETTERS, decodedPath);
}
