import { createReadStream } from 'node:fs';

/** Characters of a line beyond which nobody would read it. */
const LONGEST = 1024 * 1024;

/**
 * A line of a file, to show with a problem.
 * @param number one-based
 * @returns undefined where there is no such line, or only one that is too long to show
 */
export async function lineOf(path: string, number: number): Promise<string | undefined> {
  let at = 1;
  let line = '';
  for await (const chunk of createReadStream(path, { encoding: 'utf8' }) as AsyncIterable<string>) {
    for (let start = 0; start >= 0;) {
      const end = chunk.indexOf('\n', start);
      if (at === number) line += chunk.slice(start, end < 0 ? undefined : end);
      if (line.length > LONGEST) return undefined;
      if (end < 0) break;
      if (at === number) return line;
      at++;
      start = end + 1;
    }
  }
  return at === number ? line : undefined;
}
