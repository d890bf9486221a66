import { z } from 'zod';
import { line } from './fields.ts';

/** The front matter of a page that is no story, such as the ethics policy: `content/pages/<id>.md`, shown at `/<id>/`. */
export const page = z.strictObject({
  title: line.describe('The heading'),
  description: line.describe('One sentence that search engines show under the title'),
});

export type Page = z.output<typeof page>;
