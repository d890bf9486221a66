import { z } from 'astro/zod';
import { identifier, line, whenRight } from './fields.ts';
import { refusal } from './wording/refusal.ts';

const role = z
  .strictObject({
    role: line.describe('The title of the role: Managing Editor'),
    name: line.optional().describe('Who holds it, when they have no author page'),
    author: identifier.optional().describe('Who holds it: the id of an author; vacant without author and name'),
    desk: line
      .optional()
      .describe('The desk under which the staff page has it: Business office; the desk of the author when left out'),
  })
  .refine((entry) => entry.name === undefined || entry.author === undefined, {
    path: ['author'],
    when: whenRight(z.string(), 'name', 'author'),
    error: refusal(
      'stands beside `name`',
      'Keep `author` for somebody with an author page, and `name` for anybody else.',
    ),
  });

/** Who runs the publication, in order: `content/mastheads/<id>.yaml`. A role without a holder is vacant. */
export const masthead = z.strictObject({
  title: line
    .optional()
    .describe('The heading of the list; “Masthead” in the language of the publication when left out'),
  desks: z
    .array(line)
    .default([])
    .describe('The order of the desks on the staff page; others stand behind them, in the order of the roles'),
  roles: z
    .array(role)
    .min(1, { error: refusal('has no role', 'Write at least one, behind a hyphen: - role: Editor.') })
    .describe('Every role, in the order of the page'),
});

export type Masthead = z.output<typeof masthead>;
