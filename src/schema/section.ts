import { z } from 'zod';
import { line, title } from './fields.ts';

/** A section of the publication: `content/sections/<id>.yaml`, shown at `/<id>/`. */
export const section = z.strictObject({
  name: title.describe('The name in the navigation'),
  description: line.optional().describe('One sentence below the name'),
  wire: z.boolean().default(false).describe('true if its stories are short wire posts, which appear in the Livewire'),
});

export type Section = z.output<typeof section>;
