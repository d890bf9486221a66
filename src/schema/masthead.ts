import { z } from 'astro/zod';
import { identifier, line } from './fields.ts';

const role = z
  .strictObject({
    role: line.describe('The title: Managing Editor'),
    name: line.optional().describe('Who holds it, when they have no author page'),
    author: identifier.optional().describe('Who holds it: the id of an author'),
  })
  .refine((entry) => entry.name === undefined || entry.author === undefined, {
    path: ['author'],
    error: 'stands beside `name`: a role is held by one or the other',
  });

/** Who runs the publication, in order: `content/mastheads/<id>.yaml`. A role without a holder is vacant. */
export const masthead = z.strictObject({
  title: line.default('Masthead').describe('The heading'),
  roles: z.array(role).min(1, { error: 'has no role' }).describe('Every role in the order of the page'),
});

export type Masthead = z.output<typeof masthead>;
