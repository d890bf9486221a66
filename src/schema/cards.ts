import { z } from 'zod';
import { refusal } from './wording/refusal.ts';

/** The pictures that are shown with links to pages. */
export const cards = z
  .strictObject({
    newest: z
      .int()
      .min(0, { error: refusal('is less than 0', 'Write the number of stories that have a card, or 0 for no cards.') })
      .max(1_000_000)
      .default(1000)
      .describe(
        'The number of newest stories that have a card, one file each; older stories use their photo. 0 turns all cards off',
      ),
  })
  .prefault({})
  .describe(
    'Social cards: pictures with the headline, which social networks and messengers show with a link to a story',
  );
