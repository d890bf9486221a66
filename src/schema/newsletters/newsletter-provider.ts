import { z } from 'zod';
import { language, line, verbatim, webAddress } from '../fields.ts';
import { textReaders } from '../text/text-readers.ts';
import { refusal } from '../wording/refusal.ts';
import { valueForms } from '../wording/value-form.ts';

/** The services whose own page has the form: none of them takes the form of another site. */
export const HOSTED_SERVICES = ['ghost', 'mailerlite', 'beehiiv', 'link'] as const;

const HELP =
  'The service: buttondown, listmonk, mailchimp, kit, brevo, letters, form, ghost, mailerlite, beehiiv or link';

const kind = <T extends string>(name: T) => z.literal(name).describe(HELP);

/** The most other fields of a form. */
const MOST_FIELDS = 50;

/** Words that are not for readers, by name. */
const otherFields = z
  .record(z.string().max(200), z.string().max(2000).register(textReaders, { isProse: false }))
  .refine((fields) => Object.keys(fields).length <= MOST_FIELDS, {
    error: refusal(`has more than ${MOST_FIELDS} fields`, 'Keep those that the service asks for.'),
  })
  .meta({ maxProperties: MOST_FIELDS });

/** Text that was copied out of HTML has `&amp;` where the address has `&`. */
const copiedAddress = webAddress.overwrite((address) => address.replaceAll('&amp;', '&'));

const mailchimpAction = copiedAddress
  .refine((address) => ['u', 'id'].every((name) => new URL(address).searchParams.get(name)), {
    error: refusal(
      'is not the address of a form of Mailchimp: it does not name the account (`u`) and the list (`id`)',
      'Copy what is in action="…" in the embedded form: https://example.us1.list-manage.com/subscribe/post?u=…&id=….',
    ),
  })
  .register(valueForms, { words: 'the address of a form of Mailchimp' });

const brevoAction = webAddress
  .refine((address) => /^\/serve\/./.test(new URL(address).pathname), {
    error: refusal(
      'is not the address of a form of Brevo',
      'Copy what is in action="…" in the code of the form: https://….sibforms.com/serve/….',
    ),
  })
  .register(valueForms, { words: 'the address of a form of Brevo' });

/** The service that keeps the list of subscribers, and what it needs to know. */
export const newsletterProvider = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: kind('buttondown'),
      username: verbatim.describe('The name of the account at Buttondown'),
      tags: z
        .array(verbatim)
        .max(50)
        .optional()
        .describe('The tags that subscribers of this newsletter get at Buttondown'),
      metadata: otherFields.optional().describe('What Buttondown notes about subscribers of this newsletter, by name'),
    }),
    z.strictObject({
      kind: kind('listmonk'),
      url: webAddress.describe('Where listmonk runs: https://lists.example.com'),
      list: verbatim.describe('The UUID of the list in listmonk'),
      doubleOptIn: z
        .boolean()
        .default(true)
        .describe('false for a list in listmonk that asks nobody to confirm their address by mail'),
    }),
    z.strictObject({
      kind: kind('mailchimp'),
      action: mailchimpAction.describe('The address in the sign-up form that Mailchimp provides for the list'),
    }),
    z.strictObject({
      kind: kind('kit'),
      form: z
        .int()
        .positive()
        .max(1e12)
        .describe('The number of the form at Kit, from the address of its embed code: 1234567'),
    }),
    z.strictObject({
      kind: kind('brevo'),
      action: brevoAction.describe('The address in the code of the form at Brevo'),
      consent: line
        .optional()
        .describe('The sentence next to the checkbox for consent; only for a form at Brevo that has this checkbox'),
      locale: language
        .optional()
        .describe('The language of Brevo’s answers; the language of the publication when left out'),
    }),
    z.strictObject({
      kind: z.enum(HOSTED_SERVICES).describe(HELP),
      page: webAddress.describe('The page of the service on which readers sign up'),
    }),
    z.strictObject({
      kind: kind('form'),
      action: webAddress.describe('The address that the form is submitted to'),
      field: verbatim.default('email').describe('The name of the form field for the e-mail address'),
      hidden: otherFields.default({}).describe('Other fields that the form submits, by name'),
      honeypot: verbatim
        .optional()
        .describe(
          'The name of the empty field with which the service recognizes robots, from its documentation; without it, the form has no such field',
        ),
    }),
    z.strictObject({ kind: kind('letters') }),
  ])
  .describe('The service that keeps the list of subscribers and sends the newsletter');

export type NewsletterProvider = z.output<typeof newsletterProvider>;
