import { z } from 'astro/zod';
import { emailAddress, line } from './fields.ts';
import { photo } from './photo.ts';

/** Somebody who writes: `content/authors/<id>.yaml`, shown at `/authors/<id>/`. */
export const author = z.strictObject({
  name: line.describe('The name in the byline'),
  role: line.optional().describe('What they do at the publication: Harbor Reporter'),
  bio: line.optional().describe('Two or three sentences about them, for their page'),
  email: emailAddress.optional().describe('The address at which readers can write to them'),
  portrait: photo.optional().describe('A photo of them, head and shoulders'),
});

export type Author = z.output<typeof author>;
