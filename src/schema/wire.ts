import { z } from 'zod';
import { line } from './fields.ts';

/** Stories in the formats of news agencies, for partners that take them over by machine. */
export const wire = z
  .strictObject({
    ninjs: z
      .boolean()
      .default(false)
      .describe('true to publish a copy of each story in IPTC ninjs 3.0, at its address followed by ninjs.json'),
    newsml: z
      .boolean()
      .default(false)
      .describe('true to publish a copy of each story in IPTC NewsML-G2, at its address followed by newsml-g2.xml'),
    usageTerms: line
      .optional()
      .describe('The terms for partners who use the copies, in one sentence: For subscribers only'),
  })
  .prefault({})
  .describe('Copies of stories for partners in news-agency formats: one more file per story and format');
