import { z } from 'zod';
import { calendarDay, storyId } from './fields.ts';

/** The stories that were read most: `content/most-read.yaml`, which `npm run numbers -- --write` writes. */
export const mostReadFile = z.strictObject({
  from: calendarDay.optional().describe('The first day of which reads were counted'),
  to: calendarDay.optional().describe('The last day'),
  stories: z
    .array(storyId)
    .max(1000)
    .describe('The stories, most read first, as paths in content/articles without .md'),
});

export type MostReadFile = z.output<typeof mostReadFile>;
