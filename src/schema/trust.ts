import { z } from 'astro/zod';
import { calendarDay, emailAddress, identifier, instant, line, webAddress } from './fields.ts';
import { refusal } from './wording/refusal.ts';
import { valueForms } from './wording/value-form.ts';

const policyPage = identifier.optional();

/** The pages on which the publication says how it works, by the names that schema.org has for them. */
export const policies = z
  .strictObject({
    ethics: policyPage.describe('Standards of ethics: a file in content/pages, without .md'),
    corrections: policyPage.describe('How errors are corrected'),
    ownership: policyPage.describe('Who owns and funds the publication'),
    principles: policyPage.describe('What guides the choice and the writing of stories'),
    mission: policyPage.describe('What the publication is for, and what it covers first'),
    verification: policyPage.describe('How facts are checked'),
    sources: policyPage.describe('When sources may stay unnamed'),
    feedback: policyPage.describe('How readers are heard'),
    diversity: policyPage.describe('Whose voices are sought for the stories'),
    staffing: policyPage.describe('How diverse the newsroom is'),
  })
  .prefault({})
  .describe('The pages on which the publication says how it works: search engines are told of them');

export type PolicyName = keyof z.output<typeof policies>;

/** Who publishes, for search engines. */
export const organization = z
  .strictObject({
    legalName: line.optional().describe('The name of the company, when it is not that of the publication'),
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
          error: refusal('is neither a year nor a day', "Write '1987' in quotation marks, or 1987-05-01."),
        },
      )
      .optional()
      .describe("When it was founded: '1987', or a day"),
    profiles: z
      .array(webAddress)
      .default([])
      .describe('Addresses of the publication on other sites, such as its social accounts'),
  })
  .prefault({})
  .describe('Who publishes, for search engines and trust.txt');

const addresses = z.array(webAddress).default([]);

/** Whom the publication belongs to and with: trust.txt. */
export const trust = z
  .strictObject({
    belongsTo: addresses.describe('Sites of the associations that the publication is a member of'),
    controls: addresses.describe('Sites that the publisher runs besides this one'),
    controlledBy: webAddress.optional().describe('The site of the company that the publication belongs to'),
    vendors: addresses.describe('Sites of companies that work for the publication'),
    customers: addresses.describe('Sites of those who buy from the publication'),
  })
  .optional()
  .describe('Associations, owners and partners, told in /trust.txt');

const domain = z
  .string()
  .regex(/^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/, {
    error: refusal('is not the name of a domain', 'Write it in lower case without https://: google.com.'),
  })
  .register(valueForms, { words: 'the name of a domain, such as google.com' });
const adValue = z
  .string()
  .regex(/^[^\s,;#]+$/, {
    error: refusal('has a comma, a semicolon, a # or a space in it', 'Write it as the seller of advertising gave it.'),
  })
  .register(valueForms, { words: 'an id without spaces and commas' });

/** Who may sell the publication’s advertising: ads.txt. */
export const ads = z
  .array(
    z.strictObject({
      domain: domain.describe('The domain of the advertising system: google.com'),
      account: adValue.describe('The id of the account there'),
      relationship: z.enum(['direct', 'reseller']).describe('Whether the account is the publisher’s own'),
      authority: adValue.optional().describe('The id of the system at its certification authority'),
    }),
  )
  .optional()
  .describe('Who may sell advertising on the site, told in /ads.txt; [] for nobody');

/** Where to report a hole in the site: security.txt. */
export const security = z
  .strictObject({
    contact: z
      .union([emailAddress, webAddress], {
        error: refusal('is neither an e-mail address nor a web address', 'Write security@example.com.'),
      })
      .describe('Where to report it: an e-mail or web address'),
    expires: instant.describe('Until when this holds, less than a year from now; nothing is told afterwards'),
    policy: webAddress.optional().describe('Where the rules for reports are'),
    encryption: webAddress.optional().describe('Where the key for encrypted reports is'),
    thanks: webAddress.optional().describe('Where those who reported something are thanked'),
  })
  .optional()
  .describe('Where to report a weakness of the site, told in /.well-known/security.txt');
