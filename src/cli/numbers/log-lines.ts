import { createReadStream, type ReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

/** The name for the standard input. */
const STANDARD_INPUT = '-';
/** A longer line is no request, and would fill the memory. */
const LONGEST = 65_536;

/**
 * The lines of a log, however long it is.
 * @param file its path; with the ending `.gz` it is unpacked; `-` for the standard input
 * @param report called with the number of bytes of the file that have been read
 */
export async function* logLines(
  file: string,
  report: (bytes: number) => void = () => undefined,
): AsyncGenerator<string> {
  const bytes = file === STANDARD_INPUT ? undefined : createReadStream(file);
  let rest = '';
  for await (const chunk of bytes ? textOf(bytes, file.endsWith('.gz')) : process.stdin.setEncoding('utf8')) {
    report(bytes?.bytesRead ?? 0);
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > LONGEST) rest = rest.slice(0, LONGEST);
    for (const line of lines) yield line.endsWith('\r') ? line.slice(0, -1) : line;
  }
  if (rest !== '') yield rest;
}

function textOf(bytes: ReadStream, isPacked: boolean): Readable {
  if (!isPacked) return bytes.setEncoding('utf8');
  const unpacked = createGunzip();
  bytes.on('error', (error) => unpacked.destroy(error));
  return bytes.pipe(unpacked).setEncoding('utf8');
}
