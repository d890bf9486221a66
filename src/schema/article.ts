import { z } from 'zod';
import { discussion, storyComments } from './comments/comment-settings.ts';
import { dateline } from './dateline.ts';
import { identifier, instant, language, line, sitePath, storyId, tag, title, verbatim, webAddress } from './fields.ts';
import { storyMachines } from './machines.ts';
import { photo } from './photo.ts';
import { refusal } from './wording/refusal.ts';

/** The kinds of story; each may have a label before its headline and its own rules. */
export const STORY_TYPES = ['news', 'analysis', 'opinion', 'live', 'explainer', 'obituary', 'letter'] as const;
/** Facts about how a story was made that readers must know. */
export const DISCLOSURES = ['ai', 'affiliate', 'sponsored'] as const;
const STORY_STATUSES = ['draft', 'published', 'retracted', 'killed'] as const;

const contribution = z.union([
  identifier.transform((author) => ({ author })),
  z.strictObject({
    author: identifier.describe('The id of an author'),
    role: title.optional().describe('Their part in the story: reporting, photographs'),
  }),
  z.strictObject({
    name: title.describe('The name of a guest or of an agency, who has no author page'),
    role: title.optional().describe('Their part in the story: reporting, photographs'),
    organization: z.boolean().optional().describe('true for an agency or another organization, which is not a person'),
  }),
]);

const correction = z.strictObject({
  date: instant.describe('When the correction was made'),
  kind: z
    .enum(['correction', 'clarification', 'retraction'])
    .describe(
      'A correction fixes an error; a clarification adds missing information; a retraction says why the story was retracted',
    ),
  text: line.describe('The error and the correct information'),
  minor: z
    .boolean()
    .default(false)
    .describe('true for a correction that does not change what the story means: it appears below the text'),
});

/** The front matter of a story: every field that `content/articles/YYYY/MM/slug.md` may have before its body. */
export const article = z.strictObject({
  headline: title.describe('The headline'),
  standfirst: line
    .optional()
    .describe('One or two sentences under the headline that say what happened and why it matters'),
  kicker: title
    .optional()
    .describe('One to three words before the headline: Weather; the label of the type when left out'),
  socialHeadline: title
    .optional()
    .describe('The headline on social cards, where it is seen without the page; the headline when left out'),
  section: identifier.describe('A file in content/sections, without .yaml'),
  type: z
    .enum(STORY_TYPES)
    .default('news')
    .describe('The kind of story; every kind except news has a label before the headline'),
  dateline: dateline.optional(),
  published: instant.describe('When it was first published'),
  updated: instant.optional().describe('When it was last changed in a way that matters to readers; not for a comma'),
  ended: instant
    .optional()
    .describe('When the coverage of a live story ended; until then the page and its cards say that it is live'),
  byline: z
    .array(contribution)
    .max(50)
    .min(1, { error: refusal('lists nobody', 'Write at least one id or name, or delete the line.') })
    .optional()
    .describe('Who wrote it: ids of authors, or names of guests'),
  photo: photo.optional(),
  photos: z
    .array(photo)
    .max(200)
    .min(2, { error: refusal('has fewer than two photos', 'Put a single photo in `photo`, or in the text.') })
    .optional()
    .describe('The photos of a gallery, in order; it appears below the text, or where the text has ::gallery'),
  masthead: identifier
    .optional()
    .describe('A file in content/mastheads, without .yaml; the publication’s when left out'),
  newsletter: z
    .union([z.literal(false), identifier])
    .optional()
    .describe(
      'The newsletter offered in the story: a file in content/newsletters, without .yaml; false for none; the publication’s when left out',
    ),
  comments: storyComments,
  discussion,
  tags: z
    .array(tag)
    .max(50)
    .default([])
    .describe('The topics of the story, in words that other stories share: [coast, weather]'),
  series: z
    .strictObject({
      id: identifier.describe('The name of the series, the same in each of its stories: winter-storms'),
      part: z
        .int({ abort: true })
        .max(10_000)
        .positive({ error: refusal('must be 1 or more', 'Write 1 for the first part.') })
        .describe('The number of the story in the series: 2'),
    })
    .optional()
    .describe('The series that the story belongs to, and its part'),
  related: z
    .array(storyId)
    .max(5, { error: refusal('lists more than five stories', 'Keep the five that matter most.') })
    .optional()
    .describe(
      'Related stories to show first: their paths in content/articles, without .md; the most similar earlier ones when left out',
    ),
  toc: z
    .boolean()
    .optional()
    .describe(
      'true for a table of contents before the text, if there are three or more headings (##); an explainer has one when left out',
    ),
  status: z
    .enum(STORY_STATUSES)
    .default('published')
    .describe(
      'The state of the story: a draft is not published, a retracted story stays online with a notice, a killed story is withdrawn',
    ),
  embargo: instant.optional().describe('The story is not published, not even in part, before this time'),
  corrections: z.array(correction).max(100).default([]).describe('Corrections and clarifications, oldest first'),
  changeNote: verbatim
    .optional()
    .describe('The reason for changing published text without a correction: for the newsroom, never shown to readers'),
  disclosures: z
    .array(z.enum(DISCLOSURES))
    .max(DISCLOSURES.length)
    .default([])
    .describe('Notices about how the story was made: with ai, with affiliate links, sponsored'),
  aliases: z
    .array(sitePath)
    .max(100)
    .default([])
    .describe('Former addresses of the story on this site, oldest first, which redirect here: [/old/path/]'),
  guid: verbatim
    .optional()
    .describe(
      'The id of the story in the feeds of the system it was imported from, so that feed readers do not show it twice',
    ),
  canonical: webAddress.optional().describe('The web address where somebody else first published the story'),
  lang: language.optional().describe('The language of the story; the publication’s when left out'),
  machines: storyMachines.optional(),
});

export type Article = z.output<typeof article>;
export type StoryType = Article['type'];
export type Correction = Article['corrections'][number];
export type Contribution = NonNullable<Article['byline']>[number];
