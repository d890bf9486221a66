import { z } from 'zod';
import { webAddress } from './fields.ts';
import { refusal } from './wording/refusal.ts';

const MOST = 'Write a number from 1 to 100. Feed readers download the whole feed each time.';

/** The number of stories that a feed may have. */
export const feedCount = z
  .int()
  .min(1, { error: refusal('is less than 1', MOST) })
  .max(100, { error: refusal('is more than 100', MOST) });

/** The feeds of the publication: RSS, Atom and JSON Feed of everything, and of each list of stories. */
export const feedSettings = z
  .strictObject({
    count: feedCount.default(30).describe('The number of stories in each feed, newest first'),
    sections: z.boolean().default(true).describe('true to give each section feeds, including the Livewire'),
    tags: z.boolean().default(true).describe('true to give each tag feeds: three files per tag'),
    authors: z.boolean().default(true).describe('true to give each author feeds: three files per author'),
    wire: z.boolean().default(false).describe('true to include wire posts in the feeds of the whole site'),
    hub: webAddress
      .optional()
      .describe('A WebSub hub, which sends new stories to feed readers at once: https://hub.example.com/'),
    origin: webAddress
      .optional()
      .describe(
        'The address of the site when it published its first story, if it has moved since. It lets feed readers recognize old stories',
      ),
  })
  .prefault({})
  .describe('RSS, Atom and JSON Feed');
