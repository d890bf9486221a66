import path from 'node:path';
import sharp from 'sharp';
import { MAIL_LOGO, type MailLogo } from '../newsroom/site/mail-logo.ts';

/** Pixels for each point: phones have two or three. */
const DENSITY = 2;

/**
 * The logo as a PNG file, as large as fits into the room that mails have for it, in the middle. Few mail programs show SVG.
 * @param root the project's root, in which a logo of pixels is
 */
export async function mailLogoPng({ picture, paper }: MailLogo, root = '.'): Promise<Buffer> {
  const [width, height] = [MAIL_LOGO.width * DENSITY, MAIL_LOGO.height * DENSITY];
  // The root of a drawing has no size of its own, and fills the one that it is given.
  const input =
    picture.drawing === undefined
      ? path.join(root, picture.file ?? '')
      : Buffer.from(picture.drawing.replace('<svg ', `<svg width="${width}" height="${height}" `));
  return sharp(input, { failOn: 'warning' })
    .resize(width, height, { fit: 'contain', background: paper })
    .flatten({ background: paper })
    .png({ compressionLevel: 9 })
    .toBuffer();
}
