import { z } from 'astro/zod';

/** What Astro's store keeps of a collection: how many entries it has, and a digest that changes when one of them does. */
export const receipt = z.strictObject({ entries: z.int(), digest: z.string() });
