import { z } from 'astro/zod';
import { line } from './fields.ts';
import { photo } from './photo.ts';

/** Somebody who writes: `content/authors/<id>.yaml`, shown at `/authors/<id>/`. */
export const author = z.strictObject({
  name: line.describe('The name in the byline'),
  role: line.optional().describe('What they do here'),
  bio: line.optional().describe('Two or three sentences'),
  email: z.email({ error: 'is not an e-mail address' }).optional().describe('Where readers can write to'),
  portrait: photo.optional().describe('A portrait'),
});

export type Author = z.output<typeof author>;
