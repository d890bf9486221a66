import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { buildFolder } from './build-folder.ts';
import type { PhotoVariant } from '../newsroom/photo.ts';

const QUALITY = 78;

/**
 * A photo at one of its widths, as WebP. A conversion is kept by the digest of the original and done once ever.
 * @throws when the original is damaged: a photo that was read only in part must not be published
 */
export async function photoBytes({ original, digest, width }: PhotoVariant): Promise<Buffer> {
  const { photos } = buildFolder('.');
  const cached = path.join(photos, `${digest}-${width}-q${QUALITY}.webp`);
  if (existsSync(cached)) return readFileSync(cached);
  const bytes = await sharp(path.join('content', original), { failOn: 'warning' })
    .autoOrient()
    .resize({ width, withoutEnlargement: true })
    .webp({ quality: QUALITY })
    .toBuffer();
  mkdirSync(photos, { recursive: true });
  // Written beside and renamed, so that a build that is killed here leaves no half photo behind.
  const partial = `${cached}.${process.pid}`;
  writeFileSync(partial, bytes);
  renameSync(partial, cached);
  return bytes;
}
