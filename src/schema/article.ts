import { z } from 'astro/zod';
import { dateline } from './dateline.ts';
import { identifier, instant, language, line, sitePath, webAddress } from './fields.ts';
import { photo } from './photo.ts';

/** The kinds of story; each may have a label before its headline and rules of its own. */
export const STORY_TYPES = ['news', 'analysis', 'opinion', 'live', 'explainer', 'obituary', 'letter'] as const;
export const STORY_STATUSES = ['draft', 'published', 'retracted', 'killed'] as const;

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
});

const comments = z.union([
  z.boolean(),
  z.strictObject({
    closes: z
      .string()
      .regex(/^[1-9]\d{0,3}d$/, { error: 'is not a number of days, such as 7d' })
      .describe('How many days after publication, such as 7d'),
  }),
]);

/** The front matter of a story: everything that `content/articles/YYYY/MM/slug.md` may say before its body. */
export const article = z
  .strictObject({
    headline: line.describe('The headline'),
    standfirst: line.optional().describe('One or two sentences under the headline'),
    kicker: line.optional().describe('One to three words before the headline'),
    socialHeadline: line.optional().describe('Another headline for social networks'),
    section: identifier.describe('A file in content/sections, without .yaml'),
    type: z.enum(STORY_TYPES).default('news').describe('The kind of story'),
    dateline: dateline.optional(),
    published: instant.describe('When it was first published, with offset'),
    updated: instant.optional().describe('When it was last changed for the reader, with offset'),
    byline: z
      .array(contribution)
      .min(1, { error: 'names nobody' })
      .optional()
      .describe('Who wrote it: ids of authors, or names'),
    photo: photo.optional(),
    masthead: identifier.optional().describe('A file in content/mastheads; the publication’s when left out'),
    newsletter: z
      .union([z.literal(false), identifier])
      .optional()
      .describe('The newsletter offered in the story; false for none; the publication’s when left out'),
    comments: comments.default(true).describe('Whether readers may write in, or until when'),
    tags: z.array(identifier).default([]).describe('What it is about'),
    series: z
      .strictObject({ id: identifier, part: z.int().positive({ error: 'must be 1 or more' }) })
      .optional()
      .describe('The series that it belongs to, and its part'),
    status: z.enum(STORY_STATUSES).default('published').describe('Whether it may be read'),
    embargo: instant.optional().describe('Nothing of the story exists in the output before this instant'),
    corrections: z.array(correction).default([]).describe('Corrections and clarifications, oldest first'),
    aliases: z.array(sitePath).default([]).describe('Former addresses that lead here'),
    canonical: webAddress.optional().describe('Where syndicated copy was first published'),
    lang: language.optional().describe('The language of the story; the publication’s when left out'),
  })
  .refine((story) => story.updated === undefined || Date.parse(story.updated) >= Date.parse(story.published), {
    path: ['updated'],
    error: 'is earlier than `published`',
  });

export type Article = z.output<typeof article>;
export type StoryType = Article['type'];
export type Contribution = NonNullable<Article['byline']>[number];
