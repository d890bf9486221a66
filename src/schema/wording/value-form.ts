import { z } from 'zod';

/**
 * The required form of a text, in words that an editor understands: "an id (lower-case letters, …)". The field guide
 * and code editors show it instead of the pattern in the schema. A field inherits the form of its type.
 */
export const valueForms = z.registry<{ words: string }>();
