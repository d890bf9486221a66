import { z } from 'zod';
import { clockTime, editionChoice } from './edition-rule.ts';
import { line, storyId, title, webAddress } from '../fields.ts';

const pick = z.union([
  storyId.transform((story): { story: string; note?: string | undefined } => ({ story })),
  z.strictObject({
    story: storyId.describe('The story: its path in content/articles, without .md'),
    note: line.optional().describe('A sentence for the subscribers, in place of the standfirst of the story'),
  }),
]);

/** The front matter of an edition that somebody wrote: `content/newsletters/<newsletter>/<date>.md`. */
export const edition = z.strictObject({
  subject: title.describe('The subject line of the e-mail, and the headline of its page'),
  preheader: line
    .optional()
    .describe('The words that mail programs show after the subject line; the intro when left out'),
  intro: line.optional().describe('One or two sentences under the headline'),
  stories: z
    .array(pick)
    .max(100)
    .default([])
    .describe('The stories, in order: their paths in content/articles, without .md'),
  auto: editionChoice
    .optional()
    .describe(
      'Adds the latest stories since the edition before it, until there are as many as it says; {} for the usual',
    ),
  time: clockTime
    .optional()
    .describe('When it is sent on its day, by the newsroom’s clock: 06:30; the time of the newsletter when left out'),
  sponsor: z
    .strictObject({
      text: line.describe('What the sponsor says'),
      url: webAddress.optional().describe('Where the words lead'),
    })
    .optional()
    .describe('A line of a sponsor, marked as such'),
  status: z
    .enum(['draft', 'published'])
    .default('published')
    .describe('draft keeps the edition out of the site; published publishes it at its time'),
});

export type EditionFields = z.output<typeof edition>;
export type EditionPick = EditionFields['stories'][number];
