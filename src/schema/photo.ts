import { z } from 'zod';
import type { PhotoWords } from '../lib/photo/photo-words.ts';
import { instant, line, refused, title } from './fields.ts';
import { refusal } from './wording/refusal.ts';
import { refusedPhotoPath } from './wording/refused-address.ts';
import { valueForms } from './wording/value-form.ts';

const SHARE = 'Write a fraction of the width or height, from 0 to 1. The middle is 0.5.';
const share = z
  .number()
  .min(0, { error: refusal('is less than 0', SHARE) })
  .max(1, { error: refusal('is more than 1', SHARE) });

/**
 * Path of a photo in `content/`: `./name.jpg` next to the story, or `/photos/name.jpg` for `content/photos/name.jpg`.
 */
export const photoPath = z
  .string()
  .max(1000, { abort: true })
  // The endings in either case are spelt out: a pattern in a JSON Schema has no flag for that.
  .regex(/^(?:\.{1,2}\/|\/)[^\s?#\\]+\.(?:[jJ][pP][eE]?[gG]|[pP][nN][gG]|[wW][eE][bB][pP])$/, {
    error: refused(refusedPhotoPath),
  })
  .register(valueForms, { words: 'the path of a JPEG, PNG or WebP photo, without spaces' });

/**
 * A photo with its description, caption, credit and rights. Photos of an earlier site often have no description: those say
 * so by `altMissing`, because nobody can describe an archive on the day of the move, and an empty text would hide them.
 */
export const photo = z
  .strictObject({
    src: photoPath.describe(
      'The photo file: ./coast-road.jpg next to the story, or /photos/coast-road.jpg in content/photos',
    ),
    alt: line.optional().describe('A description of the photo (alt text), for someone who cannot see it'),
    altMissing: z
      .literal(true)
      .optional()
      .describe(
        'true, in place of `alt`, for a photo from an earlier site that nobody has described yet; `npm run check` lists those photos',
      ),
    caption: line.optional().describe('The caption: what readers should know about the photo'),
    credit: title.optional().describe('The photographer or agency: Photo by Noor Haddad'),
    redistribution: z
      .boolean()
      .optional()
      .describe('true if partners may publish the photo too: only then is it in the feeds defined in content/feeds'),
    focus: z
      .tuple([share, share], {
        error: refusal(
          'must be a pair of numbers',
          'Write its distance from the left and from the top, each from 0 to 1: [0.5, 0.4].',
        ),
      })
      .optional()
      .describe('The point that every crop must include, measured from the upper left corner: [0.5, 0.4]'),
    expires: instant
      .optional()
      .describe('When the licence ends: from then on, a sentence replaces the photo everywhere'),
  })
  .refine(({ alt, altMissing }) => (alt === undefined) === (altMissing === true), {
    path: ['alt'],
    when: ({ value }) => typeof value === 'object' && value !== null && !Array.isArray(value),
    error: refusal('cannot be combined with `altMissing`', 'Delete `altMissing`, now that the photo is described.'),
  })
  .meta({ description: 'The lead photo', anyOf: [{ required: ['alt'] }, { required: ['altMissing'] }] });

export type Photo = z.output<typeof photo>;

/** The data of an image file in `content/`: its size in pixels when displayed, and its metadata. */
export interface PhotoFile {
  width: number;
  height: number;
  /** Classes for the colour of its place before it loads. */
  tone: string;
  /** The words that its maker wrote into the file; left out when there are none. */
  words?: PhotoWords;
}

/**
 * Resolves the path of a photo, as a file in `content/` writes it, to a path from `content/`.
 * @param file path of that file from the project's root: `content/articles/2026/11/slug.md`
 * @param src the path that it writes: `./coast-road.jpg`, or `/photos/coast-road.jpg`
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
