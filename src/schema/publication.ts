import { z } from 'astro/zod';
import { countryCode, identifier, language, line, sitePath, webAddress } from './fields.ts';

/** The publication as a whole: `content/publication.yaml`. */
export const publication = z.strictObject({
  name: line.describe('The name on the front page'),
  tagline: line.optional().describe('A few words under the name'),
  description: line.describe('One sentence for search engines'),
  url: webAddress
    .refine((url) => new URL(url).href === `${new URL(url).origin}/`, {
      error: 'has more than a name in it: the site stands at the root of its address',
    })
    .describe('Where the site is published, without a path'),
  lang: language.default('en').describe('The language of the publication'),
  timeZone: z
    .string()
    .refine(isTimeZone, { error: 'is not a time zone, such as America/New_York' })
    .describe('The newsroom’s time zone: every time on the site is shown in it'),
  country: countryCode.describe('The home country: its name is left out of datelines'),
  masthead: identifier.describe('The masthead of stories that name none'),
  newsletter: identifier.optional().describe('The newsletter offered in stories that name none'),
  navigation: z
    .array(identifier)
    .min(1, { error: 'names no section' })
    .describe('The sections in the header, in order'),
  letters: z
    .strictObject({
      email: z.email({ error: 'is not an e-mail address' }).describe('Where letters to the editor go'),
      policy: sitePath.optional().describe('The page with the rules'),
    })
    .describe('Letters to the editor, the comments of a publication without a comment service'),
  footer: z
    .strictObject({
      pages: z.array(identifier).default([]).describe('Pages linked in the footer, in order'),
      imprint: line.optional().describe('Who publishes it, and where'),
    })
    .prefault({})
    .describe('The foot of every page'),
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
