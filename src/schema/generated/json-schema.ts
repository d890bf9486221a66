import { z } from 'astro/zod';
import type { FileKind } from '../kinds.ts';
import { valueForms } from '../wording/value-form.ts';

/** A JSON Schema, or a part of one, as far as the schemas of content use it. */
export interface JsonSchema {
  $schema?: string;
  $comment?: string;
  title?: string;
  description?: string;
  type?: 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean';
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: boolean | JsonSchema;
  /** One schema for all entries of a list, or one for each place. */
  items?: JsonSchema | JsonSchema[];
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  enum?: string[];
  const?: string | boolean;
  default?: unknown;
  pattern?: string;
  format?: string;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  /** What code editors say in place of the pattern. */
  patternErrorMessage?: string;
}

/**
 * What a file of a kind may say, as a JSON Schema for code editors. Draft 7 is what all of them understand. A rule that a
 * JSON Schema cannot say, such as that one instant is not before another, is left to the build.
 */
export function jsonSchemaOf({ name, noun, schema }: FileKind): JsonSchema {
  const { $schema, ...rules } = z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-7',
    override: ({ zodSchema, jsonSchema }) => simplify(jsonSchema as JsonSchema, zodSchema),
  }) as JsonSchema;
  return {
    ...($schema !== undefined && { $schema }),
    $comment: `Generated from src/schema/${name}.ts by npm run generate: do not edit.`,
    title: noun,
    ...rules,
  };
}

/** What a value must look like, in words; undefined where its type says all. */
export function formOf({ patternErrorMessage }: JsonSchema): string | undefined {
  return patternErrorMessage?.slice(MUST_BE.length);
}

const MUST_BE = 'Must be ';

function simplify(schema: JsonSchema, source: z.core.$ZodType): void {
  // That a whole number is one which JavaScript can hold is nothing to tell an editor.
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
  const form = valueForms.get(source);
  // The words belong to the text itself, not to the list or the choice that holds it.
  if (form && schema.type === 'string') schema.patternErrorMessage = `${MUST_BE}${form.words}`;
}
