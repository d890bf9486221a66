import { z } from 'zod';
import { calendarDay, emailAddress, fediverseAccount, line, tag, title, webAddress, whenRight } from './fields.ts';
import { photo } from './photo.ts';
import { refusal } from './wording/refusal.ts';

/** Somebody who writes: `content/authors/<id>.yaml`, shown at `/authors/<id>/`. */
export const author = z
  .strictObject({
    name: title.describe('The name in the byline'),
    role: title.optional().describe('Their job at the publication: Harbor Reporter'),
    desk: title
      .optional()
      .describe(
        'The desk that they work at: News, Photography. Everyone with a desk is on the staff page, even without a role on the masthead',
      ),
    beats: z
      .array(tag)
      .max(100)
      .default([])
      .describe('The topics they cover, in the words that stories use as tags: [harbor, fisheries]'),
    bio: line.optional().describe('Two or three sentences about them, for their page'),
    email: emailAddress.optional().describe('The e-mail address where readers can reach them'),
    profiles: z
      .array(
        z.strictObject({
          name: title.describe('The name of the site: Mastodon'),
          url: webAddress.describe('The address of their page on that site'),
        }),
      )
      .max(50)
      .default([])
      .describe('Their pages elsewhere on the web'),
    fediverse: fediverseAccount
      .optional()
      .describe(
        'Their account on Mastodon or elsewhere in the fediverse, which is shown with links to their stories there',
      ),
    portrait: photo.optional().describe('A photo of them, head and shoulders'),
    from: calendarDay.optional().describe('The first day on the staff'),
    to: calendarDay
      .optional()
      .describe('The last day on the staff: they then leave the masthead, but keep their page and their bylines'),
  })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
    path: ['to'],
    when: whenRight(calendarDay, 'from', 'to'),
    error: refusal('is earlier than `from`', 'Correct the wrong one.'),
  });

export type Author = z.output<typeof author>;
