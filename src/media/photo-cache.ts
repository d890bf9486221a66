import { hash } from 'node:crypto';
import sharp from 'sharp';
import { codeDigest } from '../cache/code-revision.ts';
import type { PhotoVariant } from '../newsroom/photos/photo-variant.ts';

let code: string | undefined;

/**
 * The name of a published photo in the cache: a digest of everything that determines its content. So a photo is
 * converted once, under any name and in any folder of `content/`.
 */
export function cacheName({ digest, format, box, width, height, rights, use }: PhotoVariant): string {
  code ??= JSON.stringify([
    sharp.versions.sharp,
    sharp.versions.vips,
    codeDigest('media/photo-encoding.ts', 'media/photo-original.ts'),
  ]);
  const { left, top } = box;
  const recipe = [digest, format, left, top, box.width, box.height, width, height, rights, use];
  return `${hash('sha256', JSON.stringify([recipe, code])).slice(0, 32)}.${format}`;
}
