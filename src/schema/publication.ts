import { z } from 'zod';
import { addressNames } from './address-names.ts';
import { analytics } from './analytics.ts';
import { brand } from './brand/brand.ts';
import { cards } from './cards.ts';
import { commentSettings } from './comments/comment-settings.ts';
import { deploy } from './hosting/deploy.ts';
import { deskSettings } from './desk.ts';
import { feedSettings } from './feed-settings.ts';
import {
  countryCode,
  emailAddress,
  identifier,
  language,
  line,
  refused,
  sitePath,
  title,
  webAddress,
} from './fields.ts';
import { hosting } from './hosting/hosting.ts';
import { lettersServer } from './comments/letters-server.ts';
import { machines } from './machines.ts';
import { photoSettings } from './photo-settings.ts';
import { refusal } from './wording/refusal.ts';
import { redirectSetting } from './redirect.ts';
import { refusedTimeZone } from './wording/refused-name.ts';
import { ads, organization, policies, security, trust } from './trust.ts';
import { valueForms } from './wording/value-form.ts';
import { wire } from './wire.ts';

/** The publication as a whole: `content/publication.yaml`. */
export const publication = z.strictObject({
  name: title.describe('The name of the publication'),
  tagline: title.optional().describe('A few words below the name'),
  description: line.describe('One sentence that search engines show under the name'),
  url: webAddress
    .refine((url) => new URL(url).href === `${new URL(url).origin}/`, {
      error: refusal(
        'contains more than the site name',
        'Write only the site name, such as https://www.example.com. The site cannot be published in a folder below it.',
      ),
    })
    .describe('Where the site is published: https://www.example.com, without a path'),
  lang: language.default('en').describe('The language of the publication'),
  timeZone: z
    .string()
    .max(100, { abort: true })
    .refine(isTimeZone, { error: refused(refusedTimeZone) })
    .register(valueForms, { words: 'a time zone, such as America/New_York' })
    .describe('The newsroom’s time zone: all times on the site are shown in it'),
  country: countryCode.describe(
    'The home country, as a code of two capital letters; its name is left out of datelines',
  ),
  masthead: identifier.describe('The default masthead of stories: a file in content/mastheads, without .yaml'),
  newsletter: identifier
    .optional()
    .describe('The newsletter offered in stories by default: a file in content/newsletters, without .yaml'),
  navigation: z
    .array(identifier)
    .max(100)
    .min(1, { error: refusal('lists no section', 'Write at least one: [news].') })
    .describe('The sections in the header, in order: files in content/sections, without .yaml'),
  letters: z
    .strictObject({
      email: emailAddress.describe('The e-mail address for letters to the editor'),
      policy: sitePath.optional().describe('The page with the rules for letters: /comments-policy/'),
      server: lettersServer
        .optional()
        .describe('Where `npm run letters` takes letters and comments from forms: https://letters.example.com'),
    })
    .describe('Letters to the editor, which replace a comment service'),
  comments: commentSettings,
  footer: z
    .strictObject({
      pages: z
        .array(identifier)
        .max(100)
        .default([])
        .describe('The pages linked in the footer, in order: files in content/pages, without .md'),
      imprint: line.optional().describe('The publisher’s name and address'),
    })
    .prefault({})
    .describe('The footer of every page'),
  feeds: feedSettings,
  photos: photoSettings,
  history: z
    .boolean()
    .default(false)
    .describe(
      'true to give each story a page that shows the changes since it was published. They are read from git, where every commit on the main branch counts as published',
    ),
  search: z
    .boolean()
    .default(true)
    .describe('true to let readers search the stories at /search/; false leaves out both the page and the index'),
  offline: z
    .boolean()
    .default(true)
    .describe('true to let readers’ browsers keep the last stories that they read, for when there is no network'),
  analytics,
  addresses: addressNames,
  brand,
  organization,
  policies,
  machines,
  trust,
  ads,
  security,
  cards,
  wire,
  redirects: redirectSetting,
  deploy,
  desk: deskSettings,
  hosting,
  indexNowKey: z
    .string()
    .regex(/^[A-Za-z0-9-]{8,128}$/, {
      error: refusal('is not an IndexNow key', 'Choose 8 to 128 letters, digits and hyphens.'),
    })
    .register(valueForms, { words: 'an IndexNow key: 8 to 128 letters, digits and hyphens' })
    .optional()
    .describe(
      'A key of your choice that `npm run announce` uses to report changes to search engines through IndexNow. It is published as a text file and is not secret',
    ),
});

export type Publication = z.output<typeof publication>;

/** A zone with the clock of a place: its abbreviations and fixed offsets do not know when that clock is changed. */
function isTimeZone(name: string): boolean {
  if (!/^[A-Z][\w+-]*(?:\/[A-Z][\w+-]*)+$/i.test(name) || /^Etc\//i.test(name)) return name === 'UTC';
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
