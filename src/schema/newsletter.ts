import { z } from 'zod';
import { editionSchedules } from './edition-rule.ts';
import { line, verbatim, webAddress } from './fields.ts';
import { textReaders } from './text-readers.ts';

const kind = <T extends string>(name: T) =>
  z.literal(name).describe('The service: buttondown, listmonk, mailchimp or form');

const provider = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: kind('buttondown'),
      username: verbatim.describe('The name of the account at Buttondown'),
    }),
    z.strictObject({
      kind: kind('listmonk'),
      url: webAddress.describe('Where listmonk runs: https://lists.example.com'),
      list: verbatim.describe('The UUID of the list in listmonk'),
    }),
    z.strictObject({
      kind: kind('mailchimp'),
      action: webAddress.describe('The address in the sign-up form that Mailchimp provides for the list'),
    }),
    z.strictObject({
      kind: kind('form'),
      action: webAddress.describe('The address that the form is submitted to'),
      field: verbatim.default('email').describe('The name of the form field for the e-mail address'),
      hidden: z
        .record(z.string(), z.string().register(textReaders, { isProse: false }))
        .default({})
        .describe('Other fields that the form submits, by name'),
      honeypot: verbatim
        .optional()
        .describe(
          'The name of the empty field with which the service recognizes robots, from its documentation; without it, the form has no such field',
        ),
    }),
  ])
  .describe('The service that keeps the list of subscribers and sends the newsletter');

/** A newsletter that readers can sign up for: `content/newsletters/<id>.yaml`. */
export const newsletter = z.strictObject({
  name: line.describe('The name of the newsletter: The Morning Memo'),
  pitch: line.describe('The invitation: Start your day with The Morning Memo'),
  frequency: line.describe('When it is sent: Weekdays at 6 a.m.'),
  provider,
  auto: editionSchedules,
  unsubscribe: verbatim
    .optional()
    .describe(
      'What the service replaces by the address at which a subscriber leaves, such as {{unsubscribe}}; only for a service whose word is not known here',
    ),
});

export type Newsletter = z.output<typeof newsletter>;
