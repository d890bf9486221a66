import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { smallPhoto } from './photo-file-for-tests.ts';
import { publicJpeg } from './public-jpeg.ts';
import { readXmp } from './xmp.ts';

const RIGHTS = { creator: 'Søren Kjær', credit: 'The Ledger', copyright: '© 2026' };

const fromCamera = () =>
  smallPhoto()
    .withExif({
      IFD0: { Make: 'Camera', ImageDescription: 'Secret words' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '44/1 48/1 0/1' },
    })
    .withIccProfile('p3');

describe.each([
  ['a baseline JPEG', false],
  ['a progressive JPEG', true],
])('%s', (_, progressive) => {
  test('keeps every pixel and its color profile, and says whose it is', async () => {
    const original = await fromCamera().jpeg({ progressive }).toBuffer();
    const copy = publicJpeg(original, RIGHTS, 1) ?? Buffer.alloc(0);
    const pixels = (bytes: Buffer) => sharp(bytes, { failOn: 'warning' }).raw().toBuffer();
    expect((await pixels(copy)).equals(await pixels(original))).toBe(true);
    const { xmpAsString = '', icc } = await sharp(copy).metadata();
    expect(icc).toBeDefined();
    expect(readXmp(xmpAsString)).toEqual(RIGHTS);
    expect(copy.includes('© 2026\0')).toBe(true);
  });

  test('has neither place nor camera, nor what comes after the picture', async () => {
    const original = await fromCamera().jpeg({ progressive }).toBuffer();
    const comment = Buffer.from('\u00ff\u00fe\u0000\u0010Secret comment', 'latin1');
    const longer = Buffer.concat([original.subarray(0, 2), comment, original.subarray(2), Buffer.from('Secret film')]);
    const copy = publicJpeg(longer, {}, 1) ?? Buffer.alloc(0);
    expect(copy.includes('Secret')).toBe(false);
    expect(copy.includes('Camera')).toBe(false);
    const { exif, iptc, xmp } = await sharp(copy).metadata();
    expect([exif, iptc, xmp]).toEqual([undefined, undefined, undefined]);
  });

  test('is held as the camera was', async () => {
    const original = await smallPhoto(200, 300).rotate(90).jpeg({ progressive }).toBuffer();
    const copy = publicJpeg(original, { copyright: 'AP' }, 8) ?? Buffer.alloc(0);
    const { orientation, autoOrient } = await sharp(copy).metadata();
    expect([orientation, autoOrient.width, autoOrient.height]).toEqual([8, 200, 300]);
  });
});

test.each([
  ['a PNG file', () => smallPhoto().png().toBuffer()],
  ['half a JPEG file', async () => (await smallPhoto().jpeg().toBuffer()).subarray(0, 400)],
  ['nothing', async () => Buffer.alloc(0)],
])('%s is not copied', async (_, make) => {
  expect(publicJpeg(await make(), RIGHTS, 1)).toBeUndefined();
});
