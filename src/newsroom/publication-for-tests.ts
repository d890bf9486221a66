import type { z } from 'zod';
import type { publication } from '../schema/publication.ts';

/** The settings of a small publication, as its publisher would write them. */
export const PUBLICATION: z.input<typeof publication> = {
  name: 'The Ledger',
  description: 'News of the harbor.',
  url: 'https://ledger.example',
  timeZone: 'America/New_York',
  country: 'US',
  masthead: 'main',
  navigation: ['news'],
  letters: { email: 'letters@ledger.example' },
};
