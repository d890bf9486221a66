import path from 'node:path';
import { nearestWord } from '../../lib/text/nearest-word.ts';
import { plainName } from './near-photo.ts';
import { resolvePhoto } from '../../schema/photo.ts';

/** Of shorter names, each is near to each other. */
const SHORTEST = 4;

/**
 * Finds the CSV file that a wrong path was most likely meant to name, by the names of the files only: their ending and
 * mostly their folder are the same, and would make any two of them look alike.
 * @param file path of the file that names it, from the project's root
 * @param src the path as it is written there
 * @param tables paths of all tables, from `content/`
 * @returns the path to write, `./ferries.csv` or `/data/ferries.csv`; undefined when no table is near
 */
export function nearTable(file: string, src: string, tables: Iterable<string>): string | undefined {
  const folder = path.posix.dirname(resolvePhoto(file, './x'));
  // Next to the story and in content/data/ is where they are looked for; the folder of another story comes last.
  const rank = (table: string) => [folder, 'data'].indexOf(path.posix.dirname(table)) >>> 0;
  const known = [...tables].sort((a, b) => rank(a) - rank(b));
  const name = plainName(src);
  const meant = known.some((table) => plainName(table) === name)
    ? name
    : name.length < SHORTEST
      ? undefined
      : nearestWord(name, known.map(plainName));
  const near = meant === undefined ? undefined : known.find((table) => plainName(table) === meant);
  if (near === undefined) return undefined;
  return path.posix.dirname(near) === folder ? `./${path.posix.basename(near)}` : `/${near}`;
}
