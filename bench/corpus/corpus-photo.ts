import { mkdirSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';

/** Ids of the photos. */
export const PHOTOS = Array.from({ length: 12 }, (_, index) => `photo-${index + 1}`);

/**
 * Size of the photos in pixels. Broadsheet publishes a photo of this size in a few small files, so that the conversion of
 * photos, which the other systems are spared, costs it next to nothing.
 */
const PHOTO_SIZE = { width: 480, height: 320 };

/** The formats in which a photo is published. */
const PHOTO_FORMATS = ['avif', 'jpg'] as const;

/** The words that stand with every photo. */
export const PHOTO_WORDS = { alt: 'A picture for the benchmark', credit: 'Somebody' };

/**
 * Draws the photos into a folder: as originals (`photo-1.jpg`), or as the files that are published
 * (`photo-1-480.avif` and the like) for a system that is not asked to convert any.
 */
export async function drawPhotos(folder: string, format: 'original' | 'published'): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const [index, id] of PHOTOS.entries()) {
    const picture = sharp(Buffer.from(sunOverSea(index)));
    if (format === 'original') await picture.jpeg({ quality: 80 }).toFile(path.join(folder, `${id}.jpg`));
    else {
      for (const kind of PHOTO_FORMATS) {
        await picture
          .clone()
          .toFormat(kind === 'jpg' ? 'jpeg' : kind)
          .toFile(path.join(folder, publishedPhoto(id, kind)));
      }
    }
  }
}

function publishedPhoto(id: string, format: (typeof PHOTO_FORMATS)[number]): string {
  return `${id}-${PHOTO_SIZE.width}.${format}`;
}

function sunOverSea(index: number): string {
  const { width, height } = PHOTO_SIZE;
  const hue = index * 30;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <rect width="100%" height="100%" fill="hsl(${hue} 60% 70%)"/>
    <circle cx="${60 + index * 32}" cy="120" r="50" fill="hsl(${hue + 40} 90% 85%)"/>
    <rect y="200" width="100%" height="120" fill="hsl(${hue} 50% 35%)"/>
  </svg>`;
}
