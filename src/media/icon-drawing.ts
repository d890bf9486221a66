import sharp, { type Sharp } from 'sharp';
import { readPlainFile } from '../cache/plain-file.ts';
import { ICO_SIZES, type IconShape, type IconSource } from '../newsroom/site/icon.ts';

const TRANSPARENT = { r: 0, g: 0, b: 0, alpha: 0 };

/** The side of a drawn icon, in its own units. */
const SIDE = 512;
/** A front page, for a publication without a logo. */
const FRONT_PAGE =
  'M112 112h288v64H112zM112 224h128v176H112zM288 224h112v32H288zM288 296h112v32H288zM288 368h112v32H288z';

/** The icon as a drawing: the logo, or else a front page on the accent color of the site. */
export async function iconSvg(source: IconSource, root = '.'): Promise<string> {
  const { logo, paper, accent } = source;
  if (logo?.drawing !== undefined) return `${logo.drawing}\n`;
  if (logo) {
    const png = await pixelsOf(source, 192, root).then((image) => image.png().toBuffer());
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><image width="1" height="1" href="data:image/png;base64,${png.toString('base64')}"/></svg>\n`;
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIDE} ${SIDE}"><rect width="${SIDE}" height="${SIDE}" fill="${accent}"/><path d="${FRONT_PAGE}" fill="${paper}"/></svg>\n`;
}

/** The icon as a PNG file in some shape. */
export async function iconPng(source: IconSource, shape: IconShape, root = '.'): Promise<Buffer> {
  const { width, height, margin, isOpaque } = shape;
  const side = Math.round(Math.min(width, height) * (1 - 2 * margin));
  const input = await pixelsOf(source, side, root).then((image) => image.png().toBuffer());
  const ground = source.logo ? source.paper : source.accent;
  return sharp({ create: { width, height, channels: 4, background: isOpaque ? ground : TRANSPARENT } })
    .composite([{ input }])
    .png({ compressionLevel: 9 })
    .toBuffer();
}

/** The icon as an ICO file, which holds a PNG file of each size. https://en.wikipedia.org/wiki/ICO_(file_format) */
export async function iconIco(source: IconSource, root = '.'): Promise<Buffer> {
  const pictures = await Promise.all(
    ICO_SIZES.map((size) => iconPng(source, { width: size, height: size, margin: 0, isOpaque: false }, root)),
  );
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  pictures.forEach((picture, index) => {
    const at = 6 + 16 * index;
    head.writeUInt8(ICO_SIZES[index] ?? 0, at);
    head.writeUInt8(ICO_SIZES[index] ?? 0, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(picture.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += picture.length;
  });
  return Buffer.concat([head, ...pictures]);
}

/** The logo or the drawing in a square of some pixels. */
async function pixelsOf(source: IconSource, side: number, root: string): Promise<Sharp> {
  if (source.logo && source.logo.drawing === undefined)
    return sharp(readPlainFile(root, source.logo.file), { failOn: 'warning' }).resize(side, side);
  const svg = await iconSvg(source, root);
  return sharp(Buffer.from(svg.replace('<svg ', `<svg width="${side}" height="${side}" `))).resize(side, side);
}
