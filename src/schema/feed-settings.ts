import { z } from 'astro/zod';
import { webAddress } from './fields.ts';
import { refusal } from './wording/refusal.ts';

const MOST = 'Write a number from 1 to 100: feed readers fetch all of a feed each time.';

/** How many stories a feed may hold. */
export const feedCount = z
  .int()
  .min(1, { error: refusal('is less than 1', MOST) })
  .max(100, { error: refusal('is more than 100', MOST) });

/** The feeds of the publication: RSS, Atom and JSON Feed of everything, and of each list of stories. */
export const feedSettings = z
  .strictObject({
    count: feedCount.default(30).describe('How many stories each feed holds, the newest first'),
    sections: z.boolean().default(true).describe('Whether each section, the Livewire among them, has feeds'),
    tags: z.boolean().default(true).describe('Whether each tag has feeds: three files a tag'),
    authors: z.boolean().default(true).describe('Whether each author has feeds: three files an author'),
    wire: z.boolean().default(false).describe('Whether wire posts are also in the feeds of the whole site'),
    hub: webAddress
      .optional()
      .describe('A WebSub hub, which hands new stories on to feed readers at once: https://hub.example.com/'),
    origin: webAddress
      .optional()
      .describe(
        'Where the site was when its first story came out, when it has moved since: with it, feed readers know old stories again',
      ),
  })
  .prefault({})
  .describe('RSS, Atom and JSON Feed');
