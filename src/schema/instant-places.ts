import type { z } from 'zod';
import { instant } from './fields.ts';
import { pathsOf } from './wording/schema-place.ts';

/**
 * The fields of a kind of file that hold an instant, with an asterisk for each entry of a list: `corrections.*.date`.
 * They follow from the schema, so that a new field is checked without being listed.
 */
export function instantPlaces(schema: z.ZodType): string[] {
  return pathsOf(schema, instant);
}
