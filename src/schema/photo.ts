import { z } from 'astro/zod';
import type { PhotoWords } from '../lib/photo/photo-words.ts';
import { instant, line, refused } from './fields.ts';
import { refusal } from './wording/refusal.ts';
import { refusedPhotoPath } from './wording/refused-address.ts';
import { valueForms } from './wording/value-form.ts';

const SHARE = 'Write a share of the width or height, from 0 to 1: 0.5 is the middle.';
const share = z
  .number()
  .min(0, { error: refusal('is less than 0', SHARE) })
  .max(1, { error: refusal('is more than 1', SHARE) });

/**
 * Path of a photo in `content/`: `./name.jpg` beside the story, or `/photos/name.jpg` for `content/photos/name.jpg`.
 */
export const photoPath = z
  .string()
  // The endings in either case are spelt out: a pattern in a JSON Schema has no flag for that.
  .regex(/^(?:\.{1,2}\/|\/)[^\s?#\\]+\.(?:[jJ][pP][eE]?[gG]|[pP][nN][gG]|[wW][eE][bB][pP])$/, {
    error: refused(refusedPhotoPath),
  })
  .register(valueForms, { words: 'the path of a JPEG, PNG or WebP photo, without spaces' });

/** A photo with the words that must go with it. */
export const photo = z
  .strictObject({
    src: photoPath.describe('The file: ./coast-road.jpg beside the story, or /photos/coast-road.jpg'),
    alt: line.describe('What is seen, for someone who cannot see it'),
    caption: line.optional().describe('What the reader should know about the photo'),
    credit: line.optional().describe('Who made it: Photo by Noor Haddad'),
    redistribution: z
      .boolean()
      .optional()
      .describe('true when partners may publish it, too: only then is it in the feeds in content/feeds'),
    focus: z
      .tuple([share, share], {
        error: refusal(
          'must be a pair of numbers',
          'Write how far it is from the left and from the top, each from 0 to 1: [0.5, 0.4].',
        ),
      })
      .optional()
      .describe('The point that every crop must keep, from the upper left corner: [0.5, 0.4]'),
    expires: instant
      .optional()
      .describe('When the licence ends: from then on a sentence stands in place of the photo, wherever it was shown'),
  })
  .describe('The lead photo');

export type Photo = z.output<typeof photo>;

/** What is known of an image file in `content/`: its size in pixels as it is looked at, and what stands in it. */
export interface PhotoFile {
  width: number;
  height: number;
  /** Classes for the colour of its place before it comes. */
  tone: string;
  /** What its maker wrote into the file; left out when nothing. */
  words?: PhotoWords;
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
