import { z } from 'astro/zod';
import { cards } from './cards.ts';
import { feedSettings } from './feed-settings.ts';
import { countryCode, emailAddress, identifier, language, line, refused, sitePath, webAddress } from './fields.ts';
import { machines } from './machines.ts';
import { refusal } from './wording/refusal.ts';
import { refusedTimeZone } from './wording/refused-name.ts';
import { ads, organization, policies, security, trust } from './trust.ts';
import { valueForms } from './wording/value-form.ts';
import { wire } from './wire.ts';

/** The publication as a whole: `content/publication.yaml`. */
export const publication = z.strictObject({
  name: line.describe('The name on the front page'),
  tagline: line.optional().describe('A few words under the name'),
  description: line.describe('One sentence that search engines show under the name'),
  url: webAddress
    .refine((url) => new URL(url).href === `${new URL(url).origin}/`, {
      error: refusal(
        'has more than the name of the site in it',
        'Write only the name, such as https://www.example.com; the site stands at the root of its address.',
      ),
    })
    .describe('Where the site is published: https://www.example.com, without a path'),
  lang: language.default('en').describe('The language of the publication'),
  timeZone: z
    .string()
    .refine(isTimeZone, { error: refused(refusedTimeZone) })
    .register(valueForms, { words: 'a time zone, such as America/New_York' })
    .describe('The newsroom’s time zone: all times on the site are shown in it'),
  country: countryCode.describe('The home country, as its code of two capitals; its name is left out of datelines'),
  masthead: identifier.describe('The masthead of stories that name none: a file in content/mastheads, without .yaml'),
  newsletter: identifier
    .optional()
    .describe('The newsletter offered in stories that name none: a file in content/newsletters, without .yaml'),
  navigation: z
    .array(identifier)
    .min(1, { error: refusal('names no section', 'Write at least one: [news].') })
    .describe('The sections in the header, in order: files in content/sections, without .yaml'),
  letters: z
    .strictObject({
      email: emailAddress.describe('The address that letters to the editor go to'),
      policy: sitePath.optional().describe('The page with the rules for letters: /comments-policy/'),
    })
    .describe('Letters to the editor, the comments of a publication without a comment service'),
  footer: z
    .strictObject({
      pages: z
        .array(identifier)
        .default([])
        .describe('The pages linked in the footer, in order: files in content/pages, without .md'),
      imprint: line.optional().describe('Who publishes it, and where'),
    })
    .prefault({})
    .describe('The foot of every page'),
  feeds: feedSettings,
  photos: z
    .strictObject({
      searchCrops: z
        .boolean()
        .default(false)
        .describe(
          'Whether the lead photo of each story is published in the shapes that search engines ask for, too: 16:9, 4:3 and 1:1, three files more for each',
        ),
    })
    .prefault({})
    .describe('How photos are published'),
  history: z
    .boolean()
    .default(false)
    .describe(
      'Whether each story has a page that shows what has changed since it was published; it is read from git, where every commit on the main branch counts as published',
    ),
  search: z
    .boolean()
    .default(true)
    .describe('Whether readers can search the stories, at /search/; false makes neither the page nor the index'),
  offline: z
    .boolean()
    .default(true)
    .describe(
      'Whether the browsers of readers keep the last stories that they have read, for when there is no network',
    ),
  organization,
  policies,
  machines,
  trust,
  ads,
  security,
  cards,
  wire,
  indexNowKey: z
    .string()
    .regex(/^[A-Za-z0-9-]{8,128}$/, {
      error: refusal(
        'is not a key of IndexNow',
        'Write 8 to 128 letters, digits and hyphens, which you may choose yourself.',
      ),
    })
    .register(valueForms, { words: 'a key of IndexNow: 8 to 128 letters, digits and hyphens' })
    .optional()
    .describe(
      'A key of your choice with which `npm run announce` tells search engines what has changed, through IndexNow; it is published as a text file, and is no secret',
    ),
});

export type Publication = z.output<typeof publication>;

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
