import { z } from 'zod';
import { calendarDay, countryCode, title } from './fields.ts';

/** The place of the reporting, as data; the page prints it in AP form before the first words of the story. */
export const dateline = z
  .strictObject({
    city: title.describe('The name of the city: Madison'),
    region: title.optional().describe('The state, province or part of the country, in full: Alabama'),
    country: countryCode
      .optional()
      .describe('The country, as a code of two capital letters: CA; the publication’s own country when left out'),
    date: calendarDay.optional().describe('The date of the reporting, if it is not the date of publication'),
    source: title.optional().describe('The agency that supplied the story, as printed after the place: AP'),
  })
  .describe('Where the story was reported from');

export type Dateline = z.output<typeof dateline>;
