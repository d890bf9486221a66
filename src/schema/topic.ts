import { z } from 'zod';
import { language, line, title } from './fields.ts';

/** A topic that has a name: `content/topics/<id>.yaml`, shown at `/tags/<id>/`. */
export const topic = z.strictObject({
  name: title.describe('The name that readers see in place of the id: Covid-19'),
  description: line.optional().describe('One sentence below the name, on the page of the topic'),
  lang: language.optional().describe('The language of the name and the description; the publication’s when left out'),
});

export type Topic = z.output<typeof topic>;
