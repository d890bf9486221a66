import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readXmp } from '../lib/photo/xmp.ts';
import type { PhotoOriginal } from '../newsroom/newsroom.ts';
import { photoVariants, type PhotoVariant, type Rendition } from '../newsroom/photos/photo-variant.ts';
import { smallPhoto } from '../lib/photo/photo-file-for-tests.ts';
import { developPhoto } from './photo-lab.ts';

const RIGHTS = { creator: 'Søren Kjær', credit: 'The Ledger', copyright: '© 2026' };
const ORIGINAL: PhotoOriginal = { width: 300, height: 200, tone: 'tone tone-3', digest: 'abc', rights: RIGHTS };

let root: string;
const put = (name: string, bytes: Buffer) => writeFileSync(path.join(root, 'content/photos', name), bytes);

beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'broadsheet-lab-'));
  mkdirSync(path.join(root, 'content/photos'), { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** The colour at the left edge: the sun is at the left of the original, the sea fills the rest. */
async function leftOf(bytes: Buffer): Promise<'sun' | 'sea'> {
  const pixel = await sharp(bytes).removeAlpha().raw().toBuffer();
  return (pixel[0] ?? 0) > 140 ? 'sun' : 'sea';
}

describe('each file of a photo', () => {
  let files: Map<PhotoVariant, Buffer>;
  beforeAll(async () => {
    const camera = smallPhoto().withExif({
      IFD0: { Make: 'Camera', Artist: 'Somebody' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '44/1 48/1 0/1' },
    });
    put('pier.jpg', await camera.jpeg().toBuffer());
    const { variants } = photoVariants('photos/pier.jpg', ORIGINAL, 'whole');
    const bytes = await developPhoto(root, variants);
    files = new Map(variants.map((variant, index) => [variant, bytes[index] ?? Buffer.alloc(0)]));
  });

  test('is of its format and size', async () => {
    for (const [{ format, width, height }, bytes] of files) {
      const known = await sharp(bytes).metadata();
      expect(known).toMatchObject({
        width,
        height,
        format: { avif: 'heif', jpg: 'jpeg', png: 'png', webp: 'webp' }[format],
      });
    }
    expect(files.size).toBe(2);
  });

  test('says whose it is, and nothing else: no camera, no place', async () => {
    for (const bytes of files.values()) {
      const { xmpAsString = '', exif, iptc, icc } = await sharp(bytes).metadata();
      expect(readXmp(xmpAsString)).toEqual(RIGHTS);
      expect([exif, iptc, icc]).toEqual([undefined, undefined, undefined]);
      expect(bytes.includes('Camera')).toBe(false);
    }
  });
});

test.each([
  ['photo', 'half', 'colors.jpg', 0b11],
  ['drawing', 'full', 'colors.png', 0b00],
])('a %s has its colors at %s the resolution as AVIF', async (_, __, name, subsampled) => {
  put(
    name,
    await smallPhoto()
      .toFormat(name.endsWith('png') ? 'png' : 'jpeg')
      .toBuffer(),
  );
  const { variants } = photoVariants(`photos/${name}`, ORIGINAL, 'whole');
  const [avif = Buffer.alloc(0)] = await developPhoto(root, variants);
  // Two bits of the codec's configuration, across and down: https://aomediacodec.github.io/av1-isobmff/#av1codecconfigurationbox-syntax
  expect(((avif[avif.indexOf('av1C') + 6] ?? 0) >> 2) & 0b11).toBe(subsampled);
});

test('a photo of nobody has no metadata at all', async () => {
  put('plain.jpg', await smallPhoto().jpeg().toBuffer());
  const { variants } = photoVariants('photos/plain.jpg', { ...ORIGINAL, rights: {} }, 'whole');
  for (const bytes of await developPhoto(root, variants)) expect((await sharp(bytes).metadata()).xmp).toBeUndefined();
});

test('a file is the same, whatever other files are made with it', async () => {
  put('large.jpg', await smallPhoto(3000, 2000).jpeg().toBuffer());
  const large = { ...ORIGINAL, width: 3000, height: 2000 };
  const variantsFor = (use: Rendition) => photoVariants('photos/large.jpg', large, use).variants;
  const [narrow] = variantsFor('whole');
  if (!narrow) throw new Error('There is no file.');
  const alone = await developPhoto(root, [narrow]);
  expect((await developPhoto(root, [...variantsFor('full'), narrow])).at(-1)).toEqual(alone[0]);
});

test.each([
  [[0, 0.5], 'sun'],
  [[1, 0.5], 'sea'],
] as const)('a crop around %j begins with the %s', async (focus, seen) => {
  put('pier.jpg', await smallPhoto().jpeg().toBuffer());
  const { variants } = photoVariants('photos/pier.jpg', ORIGINAL, 'portrait', focus);
  for (const bytes of await developPhoto(root, variants)) expect(await leftOf(bytes)).toBe(seen);
});

test('a photo that the camera was held upright for is cropped as it is looked at', async () => {
  const upright = await smallPhoto(200, 300).rotate(90).jpeg().withMetadata({ orientation: 8 }).toBuffer();
  put('upright.jpg', upright);
  const photo = { ...ORIGINAL, width: 200, height: 300 };
  const { variants } = photoVariants('photos/upright.jpg', photo, 'card', [0.5, 0]);
  const [bytes = Buffer.alloc(0)] = await developPhoto(root, variants);
  expect(await sharp(bytes).metadata()).toMatchObject({ width: 200, height: 133 });
});

test('what is transparent is white in a JPEG', async () => {
  const clear = sharp({ create: { width: 60, height: 40, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } });
  put('clear.png', await clear.png().toBuffer());
  const { variants } = photoVariants('photos/clear.png', { ...ORIGINAL, width: 60, height: 40 }, 'full');
  const [bytes = Buffer.alloc(0)] = await developPhoto(root, variants);
  const pixel = await sharp(bytes).raw().toBuffer();
  expect([...pixel.subarray(0, 3)]).toEqual([255, 255, 255]);
});

test('a damaged photo is a problem of its file', async () => {
  put('cut.jpg', (await smallPhoto().jpeg().toBuffer()).subarray(0, -300));
  const { variants } = photoVariants('photos/cut.jpg', ORIGINAL, 'whole');
  const problem = { rule: 'photo-unreadable', file: 'content/photos/cut.jpg' };
  await expect(developPhoto(root, variants)).rejects.toMatchObject({ problems: [problem] });
});
