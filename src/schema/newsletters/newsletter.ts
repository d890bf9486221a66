import { z } from 'zod';
import { editionSchedules } from './edition-rule.ts';
import { line, title, verbatim } from '../fields.ts';
import { newsletterProvider } from './newsletter-provider.ts';

/** A newsletter that readers can sign up for: `content/newsletters/<id>.yaml`. */
export const newsletter = z.strictObject({
  name: title.describe('The name of the newsletter: The Morning Memo'),
  pitch: line.describe('The invitation: Start your day with The Morning Memo'),
  frequency: title.describe('When it is sent: Weekdays at 6 a.m.'),
  provider: newsletterProvider,
  auto: editionSchedules,
  unsubscribe: verbatim
    .optional()
    .describe(
      'What the service replaces by the address at which a subscriber leaves, such as {{unsubscribe}}; only for a service whose word is not known here',
    ),
});

export type Newsletter = z.output<typeof newsletter>;
