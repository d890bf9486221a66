import { z } from 'astro/zod';
import { refusal } from './wording/refusal.ts';

/** The pictures that stand for pages where links to them are shown. */
export const cards = z
  .strictObject({
    newest: z
      .int()
      .min(0, { error: refusal('is less than 0', 'Write how many stories have a card; 0 for no cards at all.') })
      .default(1000)
      .describe(
        'How many of the newest stories have one, each a file; an older story shows its photo. 0 switches all cards off',
      ),
  })
  .prefault({})
  .describe('Cards: pictures with the headline, for social networks and messengers that show a link to a story');
