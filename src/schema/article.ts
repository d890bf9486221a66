import { z } from 'astro/zod';
import { dateline } from './dateline.ts';
import { identifier, instant, language, line, sitePath, storyId, webAddress, whenRight } from './fields.ts';
import { storyMachines } from './machines.ts';
import { photo } from './photo.ts';
import { refusal } from './wording/refusal.ts';
import { valueForms } from './wording/value-form.ts';

/** The kinds of story; each may have a label before its headline and rules of its own. */
export const STORY_TYPES = ['news', 'analysis', 'opinion', 'live', 'explainer', 'obituary', 'letter'] as const;
/** What a reader must be told about how a story came about. */
export const DISCLOSURES = ['ai', 'affiliate', 'sponsored'] as const;
const STORY_STATUSES = ['draft', 'published', 'retracted', 'killed'] as const;

const contribution = z.union([
  identifier.transform((author) => ({ author })),
  z.strictObject({
    author: identifier.describe('The id of an author'),
    role: line.optional().describe('What they did for the story'),
  }),
  z.strictObject({
    name: line.describe('The name of a guest, who has no author page'),
    role: line.optional().describe('What they did for the story'),
  }),
]);

const correction = z.strictObject({
  date: instant.describe('When it was made'),
  kind: z
    .enum(['correction', 'clarification'])
    .describe('A correction mends an error; a clarification adds what was missing'),
  text: line.describe('What was wrong and what is right'),
  minor: z
    .boolean()
    .default(false)
    .describe('true for a correction that changes nothing of what the story means: it stands below the text'),
});

const comments = z.union([
  z.boolean(),
  z.strictObject({
    closes: z
      .string()
      .regex(/^[1-9]\d{0,3}d$/, {
        error: refusal('is not a number of days', 'Write the number and a d, without a space: 7d.'),
      })
      .register(valueForms, { words: 'a number of days, such as 7d' })
      .describe('How many days after publication, such as 7d'),
  }),
]);

/** The front matter of a story: everything that `content/articles/YYYY/MM/slug.md` may say before its body. */
export const article = z
  .strictObject({
    headline: line.describe('The headline'),
    standfirst: line
      .optional()
      .describe('One or two sentences under the headline that say what happened and why it matters'),
    kicker: line
      .optional()
      .describe('One to three words before the headline: Weather; the label of the type when left out'),
    socialHeadline: line
      .optional()
      .describe(
        'The headline on cards of social networks, where it stands without the page; the headline when left out',
      ),
    section: identifier.describe('A file in content/sections, without .yaml'),
    type: z
      .enum(STORY_TYPES)
      .default('news')
      .describe('The kind of story; all but news have a label before the headline'),
    dateline: dateline.optional(),
    published: instant.describe('When it was first published, with offset'),
    updated: instant
      .optional()
      .describe('When it was last changed in a way that matters to readers, with offset; not for a comma'),
    byline: z
      .array(contribution)
      .min(1, { error: refusal('names nobody', 'Write at least one id or name, or delete the line.') })
      .optional()
      .describe('Who wrote it: ids of authors, or names of guests'),
    photo: photo.optional(),
    photos: z
      .array(photo)
      .min(2, { error: refusal('holds fewer than two photos', 'Write a single photo as `photo`, or into the text.') })
      .optional()
      .describe('A gallery, in order; it stands below the text, or where the text says ::gallery'),
    masthead: identifier
      .optional()
      .describe('A file in content/mastheads, without .yaml; the publication’s when left out'),
    newsletter: z
      .union([z.literal(false), identifier])
      .optional()
      .describe(
        'The newsletter offered in the story: a file in content/newsletters, without .yaml; false for none; the publication’s when left out',
      ),
    comments: comments.default(true).describe('Whether readers may write in, or until when'),
    tags: z
      .array(identifier)
      .default([])
      .describe('What the story is about, in words that other stories share: [coast, weather]'),
    series: z
      .strictObject({
        id: identifier.describe('The name of the series, the same in each of its stories: winter-storms'),
        part: z
          .int()
          .positive({ error: refusal('must be 1 or more', 'Write 1 for the first part.') })
          .describe('The number of this story in the series: 2'),
      })
      .optional()
      .describe('The series that the story belongs to, and its part'),
    related: z
      .array(storyId)
      .max(5, { error: refusal('names more than five stories', 'Keep the five that matter most.') })
      .optional()
      .describe(
        'Stories that this one leads to before all others: their paths in content/articles, without .md; the nearest earlier ones when left out',
      ),
    toc: z
      .boolean()
      .optional()
      .describe(
        'Whether a table of contents stands before the text, if it has three headings (##) or more; an explainer has one when left out',
      ),
    status: z
      .enum(STORY_STATUSES)
      .default('published')
      .describe(
        'Whether it may be read: a draft is not published, a retracted story stays with a notice, a killed one is withdrawn',
      ),
    embargo: instant.optional().describe('Nothing of the story is in the output before this moment'),
    corrections: z.array(correction).default([]).describe('Corrections and clarifications, oldest first'),
    changeNote: line
      .optional()
      .describe('Why published text was changed without a correction: for the newsroom, never shown to readers'),
    disclosures: z
      .array(z.enum(DISCLOSURES))
      .default([])
      .describe('What readers are told about how the story came about: made with ai, affiliate links, sponsored'),
    aliases: z
      .array(sitePath)
      .default([])
      .describe('Former addresses of the story on this site, oldest first, which lead here: [/old/path/]'),
    guid: line
      .optional()
      .describe(
        'The id that the story had in the feeds of another system, when it comes from there: feed readers then do not show it twice',
      ),
    canonical: webAddress
      .optional()
      .describe('Where the story was first published, when it is somebody else’s: the web address there'),
    lang: language.optional().describe('The language of the story; the publication’s when left out'),
    machines: storyMachines.optional(),
  })
  .refine((story) => story.updated === undefined || Date.parse(story.updated) >= Date.parse(story.published), {
    path: ['updated'],
    when: whenRight(instant, 'published', 'updated'),
    error: refusal(
      'is earlier than `published`',
      'Correct the one that is wrong; without a change for the reader, delete `updated`.',
    ),
  });

export type Article = z.output<typeof article>;
export type StoryType = Article['type'];
export type Correction = Article['corrections'][number];
export type Contribution = NonNullable<Article['byline']>[number];
