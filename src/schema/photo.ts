import { z } from 'astro/zod';
import { line } from './fields.ts';

const share = z.number().min(0, { error: 'is less than 0' }).max(1, { error: 'is more than 1' });

/**
 * Path of a photo in `content/`: `./name.jpg` beside the story, or `/photos/name.jpg` for `content/photos/name.jpg`.
 */
export const photoPath = z.string().regex(/^(?:\.{1,2}\/|\/)[^\s?#\\]+\.(?:jpe?g|png|webp)$/i, {
  error:
    'is not the path of a JPEG, PNG or WebP photo without spaces, such as ./coast-road.jpg or /photos/coast-road.jpg',
});

/** A photo with the words that must go with it. */
export const photo = z
  .strictObject({
    src: photoPath.describe('The file: ./coast-road.jpg beside the story, or /photos/coast-road.jpg'),
    alt: line.describe('What is seen, for someone who cannot see it'),
    caption: line.optional().describe('What the reader should know about the photo'),
    credit: line.optional().describe('Who made it: Photo by Noor Haddad'),
    focus: z
      .tuple([share, share], { error: 'must be a pair of numbers, such as [0.5, 0.4]' })
      .optional()
      .describe('The point that every crop must keep, from the upper left corner: [0.5, 0.4]'),
  })
  .describe('The lead photo');

export type Photo = z.output<typeof photo>;

/** What is known of an image file in `content/`: its size in pixels as it is looked at. */
export interface PhotoFile {
  width: number;
  height: number;
}

/**
 * The path from `content/` of a photo as a file in `content/` names it.
 * @param file path of the naming file from the project's root: `content/articles/2026/11/slug.md`
 * @param src what it says: `./coast-road.jpg`, or `/photos/coast-road.jpg`
 * @returns `articles/2026/11/coast-road.jpg`; a path that leads out of `content/` begins with `../`
 */
export function resolvePhoto(file: string, src: string): string {
  const base = src.startsWith('/') ? [] : file.split('/').slice(1, -1);
  for (const part of src.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..' && base.length > 0 && base.at(-1) !== '..') base.pop();
    else base.push(part);
  }
  return base.join('/');
}
