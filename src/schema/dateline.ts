import { z } from 'astro/zod';
import { calendarDay, countryCode, line } from './fields.ts';

/** Where the reporting was done, as data; the page prints it in AP form before the first words of the story. */
export const dateline = z
  .strictObject({
    city: line.describe('The city, as its name is written: Madison'),
    region: line.optional().describe('The state, province or part of the country, in full: Alabama'),
    country: countryCode.optional().describe('ISO 3166 code of the country; the publication’s own when left out'),
    date: calendarDay.optional().describe('The day of the reporting, when it matters'),
    source: line.optional().describe('The agency that the copy came from: AP'),
  })
  .describe('Where the story was reported from');

export type Dateline = z.output<typeof dateline>;
