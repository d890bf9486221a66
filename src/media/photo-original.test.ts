import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { smallPhoto } from '../lib/photo/photo-file-for-tests.ts';
import { readXmp } from '../lib/photo/xmp.ts';
import type { FileUse, PhotoVariant } from '../newsroom/photos/photo-variant.ts';
import { publishedOriginal } from './photo-original.ts';

const RIGHTS = { credit: 'The Ledger' };

function file(use: FileUse, width: number, height: number, format: PhotoVariant['format'] = 'jpg'): PhotoVariant {
  const box = { left: 0, top: 0, width, height };
  return { path: '', original: '', digest: '', format, box, width, height, rights: RIGHTS, use };
}

/** A photo that the camera was held upright for, with a place. */
const held = (width: number, height: number) =>
  smallPhoto(width, height)
    .rotate(90)
    .withExif({ IFD0: { Make: 'Camera' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '44/1 48/1 0/1' } })
    .withMetadata({ orientation: 8 });

describe.each(['jpg', 'png', 'webp'] as const)('an original that is a %s file', (format) => {
  test.each(['meanwhile', 'engine'] as const)(
    'is upright and has its owner as its only metadata, for use: %s',
    async (use) => {
      const bytes = await held(200, 300)
        .toFormat(format === 'jpg' ? 'jpeg' : format)
        .toBuffer();
      const made = await publishedOriginal(bytes, file(use, 200, 300, use === 'engine' ? format : 'jpg'));
      const { autoOrient, xmpAsString = '' } = await sharp(made).metadata();
      expect(autoOrient).toEqual({ width: 200, height: 300 });
      expect(readXmp(xmpAsString)).toEqual(RIGHTS);
      expect(made.includes('Camera')).toBe(false);
      expect(made.includes('GPS')).toBe(false);
    },
  );
});

test('an original that is light and small enough for readers keeps its pixels as they are coded', async () => {
  const bytes = await smallPhoto().jpeg({ quality: 60 }).toBuffer();
  const made = await publishedOriginal(bytes, file('meanwhile', 300, 200));
  expect(made.includes(bytes.subarray(-400))).toBe(true);
});

test.each([
  ['wide', 2400, 1600],
  ['heavy', 1600, 1067],
])('an original that is too %s for readers is made smaller', async (_, width, height) => {
  const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const;
  const bytes = await sharp({ create: { width, height, channels: 3, background: 'white', noise } })
    .jpeg({ quality: 98 })
    .toBuffer();
  const made = await publishedOriginal(bytes, { ...file('meanwhile', width, height), width: 1600, height: 1067 });
  expect((await sharp(made).metadata()).width).toBe(1600);
  expect(made.length).toBeLessThan(bytes.length / 2);
});

test('a damaged original is not published', async () => {
  const bytes = (await smallPhoto().jpeg().toBuffer()).subarray(0, -300);
  await expect(publishedOriginal(bytes, file('meanwhile', 300, 200))).rejects.toThrow();
});
