import { z } from 'zod';
import { calendarDay, line, title } from './fields.ts';

/** The front matter of a page that is no story, such as the ethics policy: `content/pages/<id>.md`, shown at `/<id>/`. */
export const page = z.strictObject({
  title: title.describe('The heading'),
  description: line.describe('One sentence that search engines show under the title'),
  reviewBy: calendarDay
    .optional()
    .describe(
      'The day by which somebody must read the page again, such as a statement about accessibility each year. `npm run check` warns 30 days before; readers do not see it',
    ),
});

export type Page = z.output<typeof page>;
