import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Renderer, type FontDetails } from '@takumi-rs/core';
import { readPlainFile } from '../cache/plain-file.ts';
import { sourcePath } from '../cache/source-folder.ts';
import type { CardFaces } from '../newsroom/site/card-faces.ts';
import { OWN, RARE, SANS, SERIF } from './card-layout.ts';

type Ranges = NonNullable<FontDetails['unicodeRange']>;

/** The characters in a family's file for Western European languages; these are the ranges of `engine/setup/font-families.ts`. */
const LATIN: Ranges = [
  [0x0, 0xff],
  [0x131, 0x131],
  [0x152, 0x153],
  [0x2bc, 0x2bc],
  [0x2c6, 0x2c6],
  [0x2da, 0x2da],
  [0x2dc, 0x2dc],
  [0x2000, 0x206f],
  [0x20ac, 0x20ac],
  [0x2122, 0x2122],
  [0x2212, 0x2212],
];
/**
 * The same for headlines, without < and >: in a large size, the ones of Newsreader are thin wedges, and the renderer then
 * takes those of the other family.
 */
const LATIN_SERIF: Ranges = [[0x0, 0x3b], [0x3d, 0x3d], [0x3f, 0xff], ...LATIN.slice(1)];
/** The characters in its second file: letters of other languages in Latin script, and currency symbols. */
const LATIN_EXT: Ranges = [
  [0x100, 0x130],
  [0x132, 0x151],
  [0x154, 0x24f],
  [0x259, 0x259],
  [0x2b9, 0x2ba],
  [0x1e00, 0x1eff],
  [0x20a0, 0x20ab],
  [0x20ad, 0x20c0],
];

/** The fonts of cards, by path from this file. */
const CARD_FONTS: { family: string; file: string; ranges: Ranges }[] = [
  { family: SERIF, file: '../fonts/newsreader-latin.woff2', ranges: LATIN_SERIF },
  { family: SERIF, file: '../fonts/newsreader-latin-ext.woff2', ranges: LATIN_EXT },
  { family: SANS, file: '../fonts/public-sans-latin.woff2', ranges: LATIN },
  { family: SANS, file: '../fonts/public-sans-latin-ext.woff2', ranges: LATIN_EXT },
  { family: RARE, file: '../fonts/libre-franklin-latin-ext.woff2', ranges: LATIN_EXT },
];

/**
 * A renderer that has the fonts of the site and no others: system fonts would make cards differ between machines.
 * @param root the project's root
 * @param own the fonts of the publication
 */
export async function cardRenderer(root = '.', own?: CardFaces): Promise<Renderer> {
  const renderer = new Renderer();
  for (const role of ['headline', 'small'] as const)
    for (const { file } of own?.[role] ?? [])
      await renderer.registerFont({ name: OWN[role], data: readPlainFile(root, file) });
  for (const { family, file, ranges } of CARD_FONTS) {
    const data = await readFile(path.join(sourcePath('media'), file));
    // The order matters: of fonts with equal priority, the first one registered is used.
    await renderer.registerFont({ name: family, data, unicodeRange: ranges });
  }
  return renderer;
}
