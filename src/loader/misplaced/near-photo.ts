import path from 'node:path';
import { nearestWord } from '../../lib/text/nearest-word.ts';
import { withoutAccents } from '../../lib/text/without-accents.ts';
import { photoPath, resolvePhoto } from '../../schema/photo.ts';

/**
 * Finds the photo that a wrong path was most likely meant to name: one with the same file name, whatever its folder, ending,
 * capitals and spaces, or else the one with the nearest path.
 * @param file path of the file that names it, from the project's root
 * @param src the path as it is written there
 * @param photos paths of all photos, from `content/`
 * @returns the path to write, `./pier.jpg` or `/photos/pier.jpg`; undefined when no photo is near
 */
export function nearPhoto(file: string, src: string, photos: Iterable<string>): string | undefined {
  // No path can name a file with a space.
  const known = [...photos].filter((photo) => photoPath.safeParse(`/${photo}`).success);
  const name = plainName(src);
  const near = known.find((photo) => plainName(photo) === name) ?? nearestWord(resolvePhoto(file, src), known);
  if (near === undefined) return undefined;
  return `content/${path.posix.dirname(near)}` === path.posix.dirname(file)
    ? `./${path.posix.basename(near)}`
    : `/${near}`;
}

/** The letters and digits of a file name: `my-pier` for `../photos/My Pier.JPG`. */
export function plainName(src: string): string {
  const { name } = path.posix.parse(src.replaceAll('\\', '/'));
  return withoutAccents(name)
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .join('-');
}
