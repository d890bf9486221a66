import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

/** Bytes of a line beyond which nobody would read it. */
const LONGEST = 1024 * 1024;

/**
 * A line of a file, to show with a problem.
 * @param number one-based
 * @returns undefined where there is no such line, or only one that is too long to show
 */
export async function lineOf(path: string, number: number): Promise<string | undefined> {
  const stream = createReadStream(path, { encoding: 'utf8' });
  let length = 0;
  // A line without an end would be collected until the memory is full.
  stream.on('data', (chunk) => {
    const end = chunk.lastIndexOf('\n');
    length = end < 0 ? length + chunk.length : chunk.length - end - 1;
    if (length > LONGEST) stream.destroy();
  });
  const lines = createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY });
  let at = 0;
  try {
    for await (const line of lines) if (++at === number) return line;
  } catch {
    return undefined;
  } finally {
    lines.close();
    stream.destroy();
  }
  return undefined;
}
