import { z } from 'astro/zod';
import { refusal } from './wording/refusal.ts';
import { valueForms } from './wording/value-form.ts';

/** The name by which a crawler goes in robots.txt: RFC 9309, section 2.2.1, allows letters, `_` and `-`; some have digits. */
const crawlerName = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9_-]*$/, {
    error: refusal('is not the name of a crawler', 'Write it as its operator does, without version: Bytespider.'),
  })
  .register(valueForms, { words: 'the name of a crawler, such as Bytespider' });

/** What programs may do with the publication; robots.txt and the like say it to them. */
export const machines = z
  .strictObject({
    search: z.boolean().default(true).describe('Whether search engines may list the site'),
    answers: z
      .boolean()
      .default(true)
      .describe('Whether AI assistants may read stories to answer a question that a user asks'),
    training: z.boolean().default(false).describe('Whether stories may be used to train AI models'),
    blocked: z
      .array(crawlerName)
      .default([])
      .describe('Further crawlers to keep out, whatever they come for: [ExampleBot]'),
    markdown: z
      .boolean()
      .default(false)
      .describe('Whether each story has a copy as plain Markdown for programs, which is one more file for each story'),
  })
  .prefault({})
  .describe('What programs may do with the publication');

/** What programs may do with one story, where that differs from the rest. */
export const storyMachines = z
  .strictObject({
    search: z.boolean().optional().describe('false for a story that search engines are not to list'),
    training: z.boolean().optional().describe('Whether this story may be used to train AI models'),
  })
  .describe('What programs may do with this story, where it differs from the publication’s `machines`');

export type Machines = z.output<typeof machines>;
