import { z } from 'astro/zod';
import { line, webAddress } from './fields.ts';

const provider = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('buttondown'), username: line }),
    z.strictObject({ kind: z.literal('listmonk'), url: webAddress, list: line }),
    z.strictObject({ kind: z.literal('mailchimp'), action: webAddress }),
    z.strictObject({
      kind: z.literal('form'),
      action: webAddress.describe('Where the form is posted to'),
      field: line.default('email').describe('The name of the e-mail field'),
      hidden: z.record(z.string(), z.string()).default({}).describe('Fields that go along unseen'),
    }),
  ])
  .describe('The service that keeps the list');

/** A newsletter that readers can sign up for: `content/newsletters/<id>.yaml`. */
export const newsletter = z.strictObject({
  name: line.describe('The name: The Morning Memo'),
  pitch: line.describe('The invitation: Start your day with The Morning Memo'),
  frequency: line.describe('How often it comes: Weekdays at 6 a.m.'),
  provider,
});

export type Newsletter = z.output<typeof newsletter>;
