import { z } from 'zod';
import { textReaders } from './text-readers.ts';
import { valueForms } from '../wording/value-form.ts';

/** The step of a path to the entries of a list. */
export const EACH_ENTRY = '[]';
/** The step of a path to the fields of a group whose names are free. */
export const EACH_FIELD = '*';

/** A place of a file that holds text. */
export interface TextField {
  /** Names of fields from the outside in, {@link EACH_ENTRY} and {@link EACH_FIELD}. */
  path: readonly string[];
  /** True for a text for readers; undefined when the schema does not say. */
  isProse: boolean | undefined;
  /** The schema of the text by itself. */
  schema: z.ZodType;
}

type AnySchema = z.core.$ZodType;

/** Every place of a kind of file that holds text, in all its forms. Fixed words, as those of `status`, are no text. */
export function textFields(schema: AnySchema, path: readonly string[] = []): TextField[] {
  if (schema instanceof z.ZodString || schema instanceof z.ZodStringFormat)
    return [{ path, isProse: isProse(schema), schema }];
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape).flatMap(([name, field]) => textFields(field, [...path, name]));
  if (schema instanceof z.ZodArray) return textFields(schema.element, [...path, EACH_ENTRY]);
  if (schema instanceof z.ZodTuple)
    return schema.def.items.flatMap((entry) => textFields(entry, [...path, EACH_ENTRY]));
  if (schema instanceof z.ZodRecord) return textFields(schema.valueType, [...path, EACH_FIELD]);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => textFields(option, path));
  if (schema instanceof z.ZodPipe) return textFields(schema.in, path);
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault ||
    schema instanceof z.ZodReadonly
  )
    return textFields(schema.unwrap(), path);
  return [];
}

function isProse(schema: z.ZodType): boolean | undefined {
  return textReaders.get(schema)?.isProse ?? (valueForms.has(schema) || valueForms.get(schema) ? false : undefined);
}
