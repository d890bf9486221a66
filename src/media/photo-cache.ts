import { hash } from 'node:crypto';
import sharp from 'sharp';
import type { PhotoVariant } from '../newsroom/photos/photo-variant.ts';
import { ENCODING } from './photo-encoding.ts';

/**
 * The name of a published photo in the cache: a digest of all that decides what is in it, so that a photo is converted once
 * ever, under whatever name and in whichever place of `content/` it stands.
 */
export function cacheName({ digest, format, box, width, height, rights }: PhotoVariant): string {
  const { left, top } = box;
  const recipe = [digest, format, ENCODING[format], left, top, box.width, box.height, width, height, rights];
  const code = [sharp.versions.sharp, sharp.versions.vips];
  return `${hash('sha256', JSON.stringify([recipe, code])).slice(0, 32)}.${format}`;
}
