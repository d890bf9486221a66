import { z } from 'astro/zod';
import { calendarDay, countryCode, line } from './fields.ts';

/** Where the reporting was done, as data; the page prints it in AP form before the first words of the story. */
export const dateline = z
  .strictObject({
    city: line.describe('The city, as its name is written: Madison'),
    region: line.optional().describe('The state, province or part of the country, in full: Alabama'),
    country: countryCode
      .optional()
      .describe('The country, as its code of two capitals: CA; the publication’s own when left out'),
    date: calendarDay.optional().describe('The day of the reporting, when it is not the day of publication'),
    source: line.optional().describe('The agency that the copy came from, as it stands behind the place: AP'),
  })
  .describe('Where the story was reported from');

export type Dateline = z.output<typeof dateline>;
