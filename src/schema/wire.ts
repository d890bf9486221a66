import { z } from 'astro/zod';
import { line } from './fields.ts';

/** Stories in the formats of news agencies, for partners that take them over by machine. */
export const wire = z
  .strictObject({
    ninjs: z
      .boolean()
      .default(false)
      .describe('Whether each story has a copy in IPTC ninjs 3.0, at its address with ninjs.json behind it'),
    newsml: z
      .boolean()
      .default(false)
      .describe('Whether each story has a copy in IPTC NewsML-G2, at its address with newsml-g2.xml behind it'),
    usageTerms: line
      .optional()
      .describe('On what terms partners may use the copies, in a sentence: For subscribers only'),
  })
  .prefault({})
  .describe('Copies of stories for partners, in the formats of news agencies: one more file for each story and format');
