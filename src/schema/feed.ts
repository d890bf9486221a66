import { z } from 'zod';
import { STORY_TYPES } from './article.ts';
import { feedCount } from './feed-settings.ts';
import { identifier, line, tag, title } from './fields.ts';
import { refusal } from './wording/refusal.ts';
import { valueForms } from './wording/value-form.ts';

export const FEED_FORMATS = ['rss', 'atom', 'json'] as const;

const NOTHING_NAMED = 'Write at least one entry, or delete the line to include everything.';
const some = <T extends z.ZodType>(entry: T) =>
  z
    .array(entry)
    .max(500)
    .min(1, { error: refusal('is an empty list', NOTHING_NAMED) })
    .optional();

/** A feed for a partner: `content/feeds/<id>.yaml`, published at `/feeds/<id>.xml`. */
export const feed = z.strictObject({
  name: title.describe('The title of the feed: The Ledger for Harbor Radio'),
  description: line.optional().describe('A description of the feed, in one sentence'),
  sections: some(identifier).describe('Only stories of these sections: files in content/sections, without .yaml'),
  tags: some(tag).describe('Only stories with one of these tags'),
  authors: some(identifier).describe('Only stories by one of these authors: files in content/authors, without .yaml'),
  types: some(z.enum(STORY_TYPES)).describe('Only stories of these types'),
  count: feedCount.default(30).describe('The number of stories in the feed, newest first'),
  content: z
    .enum(['full', 'summary'])
    .default('full')
    .describe('full for whole stories, or summary for the standfirst and a link'),
  formats: z
    .array(z.enum(FEED_FORMATS))
    .max(FEED_FORMATS.length)
    .min(1, { error: refusal('lists no format', 'Write at least one: [rss].') })
    .default(['rss'])
    .describe('rss is published at /feeds/<id>.xml, atom at /feeds/<id>/atom.xml, json at /feeds/<id>/feed.json'),
  token: z
    .string()
    .regex(/^[A-Za-z][A-Za-z0-9]{15,63}$/, {
      error: refusal(
        'is not a token',
        'Write 16 to 64 letters and digits that nobody can guess, beginning with a letter.',
      ),
    })
    .register(valueForms, { words: 'a token of 16 to 64 letters and digits, beginning with a letter' })
    .optional()
    .describe(
      'A secret part of the address, so that only people who know it can find the feed: /feeds/<token>/<id>.xml',
    ),
});

export type PartnerFeed = z.output<typeof feed>;
export type FeedFormat = (typeof FEED_FORMATS)[number];
