import { z } from 'zod';
import { refusal } from './wording/refusal.ts';
import { valueForms } from './wording/value-form.ts';

/**
 * The name of a crawler in robots.txt: RFC 9309, section 2.2.1, allows letters, `_` and `-`; some names have digits.
 */
const crawlerName = z
  .string()
  .max(200, { abort: true })
  .regex(/^[A-Za-z][A-Za-z0-9_-]*$/, {
    error: refusal(
      'is not the name of a crawler',
      'Write the name as its operator does, without a version: Bytespider.',
    ),
  })
  .register(valueForms, { words: 'the name of a crawler, such as Bytespider' });

/** Permissions for programs, which robots.txt and similar files publish. */
export const machines = z
  .strictObject({
    search: z.boolean().default(true).describe('true to let search engines list the site'),
    answers: z.boolean().default(true).describe('true to let AI assistants read stories to answer a user’s question'),
    training: z.boolean().default(false).describe('true to let stories be used to train AI models'),
    blocked: z.array(crawlerName).max(1000).default([]).describe('Other crawlers to block completely: [ExampleBot]'),
    markdown: z
      .boolean()
      .default(false)
      .describe('true to publish a plain Markdown copy of each story for programs: one more file per story'),
  })
  .prefault({})
  .describe('Permissions for programs: search engines, AI assistants and crawlers');

/** Permissions for one story that differ from those of the publication. */
export const storyMachines = z
  .strictObject({
    search: z.boolean().optional().describe('false for a story that search engines must not list'),
    training: z.boolean().optional().describe('true to let this story be used to train AI models'),
  })
  .describe('Permissions for programs that differ from the publication’s `machines`');

export type Machines = z.output<typeof machines>;
