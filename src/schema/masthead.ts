import { z } from 'zod';
import { identifier, title, whenRight } from './fields.ts';
import { refusal } from './wording/refusal.ts';

const role = z
  .strictObject({
    role: title.describe('The title of the role: Managing Editor'),
    name: title.optional().describe('The name of the holder, if they have no author page'),
    author: identifier
      .optional()
      .describe('The id of the author who holds the role; without author or name, the role is vacant'),
    desk: title
      .optional()
      .describe('The desk under which the staff page lists the role: Business office; the author’s desk when left out'),
  })
  .refine((entry) => entry.name === undefined || entry.author === undefined, {
    path: ['author'],
    when: whenRight(z.string(), 'name', 'author'),
    error: refusal(
      'cannot be combined with `name`',
      'Keep `author` for someone with an author page, and `name` for anyone else.',
    ),
  });

/** The people who run the publication, in order: `content/mastheads/<id>.yaml`. A role without a holder is vacant. */
export const masthead = z.strictObject({
  title: title
    .optional()
    .describe('The heading of the list; “Masthead” in the language of the publication when left out'),
  desks: z
    .array(title)
    .max(100)
    .default([])
    .describe('The order of the desks on the staff page; any others follow in the order of the roles'),
  roles: z
    .array(role)
    .max(1000)
    .min(1, { error: refusal('has no role', 'Write at least one, after a hyphen: - role: Editor.') })
    .describe('Every role, in the order in which the page lists them'),
});

export type Masthead = z.output<typeof masthead>;
