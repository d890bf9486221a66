import { z } from 'zod';

/**
 * The entry of a collection in Astro's store: its number of entries, and a digest that changes when one of them does.
 */
export const receipt = z.strictObject({ entries: z.int(), digest: z.string() });
