import { z } from 'zod';
import { editionSchedules } from './edition-rule.ts';
import { line, title, verbatim } from '../fields.ts';
import { refusal } from '../wording/refusal.ts';
import { newsletterProvider } from './newsletter-provider.ts';

/** An address with another scheme than those of a page or of mail, as browsers read it: without spaces and control characters. */
const OTHER_SCHEME = /^(?!https?:|mailto:)[a-z][a-z\d+.-]*:/i;

/** A newsletter that readers can sign up for: `content/newsletters/<id>.yaml`. */
export const newsletter = z.strictObject({
  name: title.describe('The name of the newsletter: The Morning Memo'),
  pitch: line.describe('The invitation: Start your day with The Morning Memo'),
  frequency: title.describe('When it is sent: Weekdays at 6 a.m.'),
  provider: newsletterProvider,
  auto: editionSchedules,
  unsubscribe: verbatim
    .refine((text) => !OTHER_SCHEME.test(text.replaceAll(/[\0-\x20]/g, '')), {
      error: refusal(
        'begins like an address that is none of the web',
        'Write the word that the service replaces, such as {{unsubscribe}}, or an address with https:// or mailto:.',
      ),
    })
    .optional()
    .describe(
      'What the service replaces by the address at which a subscriber leaves, such as {{unsubscribe}}; only for a service whose word is not known here',
    ),
});

export type Newsletter = z.output<typeof newsletter>;
