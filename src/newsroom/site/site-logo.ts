import { digest } from '../../lib/digest.ts';
import { once } from '../../lib/memo.ts';
import type { Newsroom } from '../newsroom.ts';
import { addressOf } from './addresses.ts';
import { siteColors } from './colors.ts';

/** The logo at the head of pages. */
export interface LogoView {
  /** Path of the picture on light pages, and on dark ones where that is another. */
  light: string;
  dark?: string;
  /** The proportions of the picture; it is shown in the size that the page has room for. */
  width: number;
  height: number;
}

/** A file of the logo, as it is published. */
export interface LogoPicture {
  /** Path on the site. */
  address: string;
  /** The SVG document. */
  drawing?: string;
  /** For a logo of pixels, the file: its path from the project's root, and the digest of its bytes. */
  file?: string;
  digest?: string;
}

/** The logo of the publication and its files; undefined where the name is set as text. */
export const siteLogo = once((newsroom: Newsroom): { view: LogoView; pictures: LogoPicture[] } | undefined => {
  const { light, dark } = siteColors(newsroom);
  const chosen = newsroom.publication.brand?.logo;
  if (chosen === undefined) return undefined;
  const names = typeof chosen === 'string' ? { light: chosen, dark: chosen } : chosen;
  const bright = pictureOf(newsroom, names.light, light.ink);
  const dim = pictureOf(newsroom, names.dark, dark.ink);
  const size = newsroom.brand.get(names.light)?.size;
  if (!bright || !dim || !size) return undefined;
  const isOne = bright.address === dim.address;
  const view = { light: bright.address, ...(!isOne && { dark: dim.address }), ...size };
  return { view, pictures: isOne ? [bright] : [bright, dim] };
});

function pictureOf({ brand }: Newsroom, name: string, ink: string): LogoPicture | undefined {
  const found = brand.get(name);
  if (!found?.size) return undefined;
  if (found.drawing === undefined)
    return { address: logoAddress(found.digest, 'png'), file: found.file, digest: found.digest };
  const drawing = inked(found.drawing, ink);
  return { address: logoAddress(digest(drawing), 'svg'), drawing };
}

/** With a digest in its name, as browsers keep pictures by their address. */
function logoAddress(content: string, ending: string): string {
  return addressOf('iconFile', `logo-${content.slice(0, 12)}.${ending}`);
}

/** Gives the shapes of a drawing that have no color of their own the color of the text: they would be black. */
function inked(drawing: string, ink: string): string {
  const fill = /^<svg[^>]*\sfill=/.test(drawing) ? '' : ` fill="${ink}"`;
  return drawing.replace('<svg ', `<svg color="${ink}"${fill} `);
}
