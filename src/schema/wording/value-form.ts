import { z } from 'astro/zod';

/**
 * What a text must look like, in words that an editor understands: "an id (lower-case letters, …)". The field guide and
 * code editors print it where a schema alone would only have a pattern. A field takes over the form of what it is made of.
 */
export const valueForms = z.registry<{ words: string }>();
