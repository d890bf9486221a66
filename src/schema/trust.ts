import { z } from 'zod';
import { calendarDay, emailAddress, fediverseAccount, identifier, instant, title, webAddress } from './fields.ts';
import { refusal } from './wording/refusal.ts';
import { valueForms } from './wording/value-form.ts';

const policyPage = identifier.optional();

/** The pages that explain how the publication works, under their schema.org names. */
export const policies = z
  .strictObject({
    ethics: policyPage.describe('Ethics policy: a file in content/pages, without .md'),
    corrections: policyPage.describe('Corrections policy'),
    ownership: policyPage.describe('Ownership and funding'),
    principles: policyPage.describe('Principles for choosing and writing stories'),
    mission: policyPage.describe('Mission and coverage priorities'),
    verification: policyPage.describe('Fact-checking policy'),
    sources: policyPage.describe('Policy on unnamed sources'),
    feedback: policyPage.describe('Policy on feedback from readers'),
    diversity: policyPage.describe('Policy on diversity of sources and voices'),
    privacy: policyPage.describe(
      'Privacy policy: what the site stores and asks for is listed at its end, as the settings have it',
    ),
    staffing: policyPage.describe('Report on the diversity of the newsroom'),
  })
  .prefault({})
  .describe('The pages that explain how the publication works, which are reported to search engines');

/** The policies that search engines are told of. */
export type PolicyName = Exclude<keyof z.output<typeof policies>, 'privacy'>;

/** The publisher, for search engines. */
export const organization = z
  .strictObject({
    legalName: title.optional().describe('The name of the company, if it differs from the publication’s name'),
    founded: z
      .union(
        [
          calendarDay,
          z
            .string()
            .regex(/^\d{4}$/)
            .register(valueForms, { words: "a year in quotation marks, such as '1987'" }),
        ],
        {
          error: refusal(
            'is neither a year nor a date',
            "Write a year in quotation marks ('1987') or a date (1987-05-01).",
          ),
        },
      )
      .optional()
      .describe("When it was founded: '1987', or a date"),
    profiles: z
      .array(webAddress)
      .max(100)
      .default([])
      .describe('Addresses of the publication on other sites, such as its social accounts'),
    fediverse: fediverseAccount
      .optional()
      .describe(
        'The account of the publication on Mastodon or elsewhere in the fediverse, for stories whose authors have none',
      ),
  })
  .prefault({})
  .describe('The publisher, for search engines and trust.txt');

const addresses = z.array(webAddress).max(1000).default([]);

/** Associations, owners and partners of the publication: trust.txt. */
export const trust = z
  .strictObject({
    belongsTo: addresses.describe('Sites of the associations that the publication is a member of'),
    controls: addresses.describe('Other sites of the publisher'),
    controlledBy: webAddress.optional().describe('The site of the company that owns the publication'),
    vendors: addresses.describe('Sites of companies that work for the publication'),
    customers: addresses.describe('Sites of customers of the publication'),
  })
  .optional()
  .describe('Associations, owners and partners, published in /trust.txt');

const domain = z
  .string()
  // RFC 1035, section 2.3.4.
  .max(253, { abort: true })
  .regex(/^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/, {
    error: refusal('is not a domain name', 'Write it in lower case without https://: google.com.'),
  })
  .register(valueForms, { words: 'a domain name, such as google.com' });
const adValue = z
  .string()
  .max(500, { abort: true })
  .regex(/^[^\s,;#]+$/, {
    error: refusal(
      'contains a comma, a semicolon, a # or a space',
      'Write it exactly as the advertising seller gave it to you.',
    ),
  })
  .register(valueForms, { words: 'an id without spaces and commas' });

/** Companies that may sell the publication’s advertising: ads.txt. */
export const ads = z
  .array(
    z.strictObject({
      domain: domain.describe('The domain of the advertising system: google.com'),
      account: adValue.describe('The id of the account there'),
      relationship: z
        .enum(['direct', 'reseller'])
        .describe('direct if the publisher controls the account, reseller if another company does'),
      authority: adValue.optional().describe('The id of the system at its certification authority'),
    }),
  )
  .max(10_000)
  .optional()
  .describe('Companies that may sell advertising on the site, published in /ads.txt; [] for nobody');

/** The contact for reports of security holes: security.txt. */
export const security = z
  .strictObject({
    contact: z
      .union([emailAddress, webAddress], {
        error: refusal('is neither an e-mail address nor a web address', 'Write something like security@example.com.'),
      })
      .describe('Where to report a security hole: an e-mail or web address'),
    expires: instant.describe('When this expires, less than a year from now; security.txt is not published after that'),
    policy: webAddress.optional().describe('The web address of the rules for reports'),
    encryption: webAddress.optional().describe('The web address of the key for encrypted reports'),
    thanks: webAddress.optional().describe('The web address of the page that thanks people for reports'),
  })
  .optional()
  .describe('Contact for reports of security holes, published in /.well-known/security.txt');
