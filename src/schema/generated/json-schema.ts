import { z } from 'zod';
import type { FileKind } from '../kinds.ts';
import { valueForms } from '../wording/value-form.ts';

/** A JSON Schema, or a part of one, limited to the features that the content schemas use. */
export interface JsonSchema {
  $schema?: string;
  $comment?: string;
  title?: string;
  description?: string;
  type?: 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean';
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: boolean | JsonSchema;
  /** One schema for all entries of a list, or one for each position. */
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
  maxLength?: number;
  maxItems?: number;
  maxProperties?: number;
  /** The message of code editors in place of the pattern. */
  patternErrorMessage?: string;
}

/**
 * The rules for a kind of file as a JSON Schema for code editors, in draft 7, which all of them support. Rules that a
 * JSON Schema cannot express, such as the order of two instants, are checked only by the build.
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

/** The required form of a value in words; undefined where its type is enough. */
export function formOf({ patternErrorMessage }: JsonSchema): string | undefined {
  return patternErrorMessage?.slice(MUST_BE.length);
}

const MUST_BE = 'Must be ';

function simplify(schema: JsonSchema, source: z.core.$ZodType): void {
  // The limits of whole numbers in JavaScript are of no use to an editor.
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
  const form = valueForms.get(source);
  // The words belong to the text itself, not to the list or choice that contains it.
  if (form && schema.type === 'string') schema.patternErrorMessage = `${MUST_BE}${form.words}`;
}
