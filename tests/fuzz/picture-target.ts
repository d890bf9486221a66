import sharp from 'sharp';
import type { Chance } from '../../bench/random.ts';
import { readLogo } from '../../src/loader/logo/logo-reading.ts';
import { readPhoto } from '../../src/loader/photo-reading.ts';
import { openPhoto } from '../../src/media/photo-encoding.ts';
import { damaged, mistakesInProblems, type FuzzTarget } from './fuzz-target.ts';

const SVG = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><path d="M4 4h56v56z" fill="#123456"/><circle cx="20" cy="40" r="9"/></svg>`;
/** The formats that people send, with the ending that a file of theirs may have. */
const FORMATS = [
  'jpeg',
  'progressive',
  'cmyk',
  'exif',
  'png',
  'indexed',
  'deep',
  'webp',
  'lossless',
  'animation',
  'gif',
  'tiff',
  'avif',
  'svg',
] as const;
const made = new Map<string, Promise<Buffer>>();

/** Photos and logos with flipped bits, lost parts, and the name of another format. */
export const PICTURES: FuzzTarget = {
  name: 'pictures',
  async attempt(random: Chance) {
    const format = random.pick(FORMATS);
    const known = made.get(format) ?? picture(format);
    made.set(format, known);
    const bytes = damaged(await known, random);
    if (format === 'svg' || random.odds(0.1)) {
      const file = `content/logo.${random.pick(['svg', 'png'])}`;
      const reading = await readLogo(file, bytes);
      return { input: bytes, mistakes: reading.ok ? [] : mistakesInProblems(reading.problems, bytes.toString('utf8')) };
    }
    const file = `content/photos/a.${random.pick(['jpg', 'jpeg', 'png', 'webp'])}`;
    const reading = await readPhoto(file, bytes);
    if (!reading.ok) return { input: bytes, mistakes: mistakesInProblems(reading.problems, '') };
    // What the check has read, a build can read.
    const { width, height } = reading.value;
    const whole = { width, box: { left: 0, top: 0, width, height } };
    const decoded = await openPhoto(bytes)
      .then((photo) => photo.pixelsFor(whole))
      .catch(String);
    return {
      input: bytes,
      mistakes: typeof decoded === 'string' ? [`passes the check, and no build: ${decoded}`] : [],
    };
  },
};

function picture(format: (typeof FORMATS)[number]): Promise<Buffer> {
  const image = sharp(Buffer.from(SVG)).resize(24, 20, { fit: 'fill' }).flatten({ background: '#fff' });
  switch (format) {
    case 'jpeg':
      return image.jpeg().toBuffer();
    case 'progressive':
      return image.jpeg({ progressive: true, chromaSubsampling: '4:4:4' }).toBuffer();
    case 'cmyk':
      return image.toColourspace('cmyk').jpeg().toBuffer();
    case 'exif':
      return image
        .withExif({ IFD0: { ImageDescription: 'A pier', Copyright: 'A' } })
        .withIccProfile('p3')
        .jpeg()
        .toBuffer();
    case 'png':
      return image.png().toBuffer();
    case 'indexed':
      return image.png({ palette: true }).toBuffer();
    case 'deep':
      return image.toColourspace('rgb16').png().toBuffer();
    case 'webp':
      return image.webp().toBuffer();
    case 'lossless':
      return image.webp({ lossless: true }).toBuffer();
    case 'animation':
      return image.webp({ loop: 2 }).toBuffer();
    case 'gif':
      return image.gif().toBuffer();
    case 'tiff':
      return image.tiff().toBuffer();
    case 'avif':
      return image.avif({ effort: 0 }).toBuffer();
    case 'svg':
      return Promise.resolve(Buffer.from(SVG));
  }
}
