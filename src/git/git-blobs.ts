import { runGit } from './git.ts';

/** The number of contents read per call: enough to make starting git cheap, and few enough for memory. */
const BATCH = 5000;

/**
 * Reads the contents that git keeps under some names, with one process for thousands of them.
 * @returns by name; contents that the copy does not have are left out
 * @throws BuildError with git's message
 */
export function readBlobs(folder: string, names: readonly string[]): Map<string, Uint8Array> {
  const blobs = new Map<string, Uint8Array>();
  const wanted = [...new Set(names)];
  for (let start = 0; start < wanted.length; start += BATCH) {
    const batch = wanted.slice(start, start + BATCH);
    parseBatch(runGit(folder, ['cat-file', '--batch'], { input: `${batch.join('\n')}\n` }), blobs);
  }
  return blobs;
}

/** Reads `<name> blob <size>`, a line feed, the bytes and a line feed, for each; or `<name> missing`. */
function parseBatch(output: Buffer, blobs: Map<string, Uint8Array>): void {
  for (let at = 0; at < output.length;) {
    const end = output.indexOf('\n', at);
    const [name = '', type, size] = output.toString('latin1', at, end).split(' ');
    at = end + 1;
    if (type !== 'blob') continue;
    const length = Number(size);
    blobs.set(name, output.subarray(at, at + length));
    at += length + 1;
  }
}
