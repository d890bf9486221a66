import { z } from 'astro/zod';

/** A place in a file: a path of keys and indexes. */
export type FieldPath = readonly PropertyKey[];

/** The names of the fields at a place of the schema; of all its forms, where a value can take several. */
export function fieldsAt(schema: z.ZodType, path: FieldPath): string[] {
  return [...new Set(schemasAt(schema, path).flatMap(namesOf))];
}

/** What the schema says of the field at a place. */
export function helpAt(schema: z.ZodType, path: FieldPath): string | undefined {
  return schemasAt(schema, path)
    .map((found) => z.globalRegistry.get(found)?.description)
    .find((description) => description !== undefined);
}

/** What stands at a place of the data. */
export function valueAt(data: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    data,
  );
}

type AnySchema = z.core.$ZodType;

function schemasAt(schema: z.ZodType, path: FieldPath): AnySchema[] {
  return path.reduce<AnySchema[]>((found, key) => found.flatMap((parent) => children(parent, key)), [schema]);
}

function children(schema: AnySchema, key: PropertyKey): AnySchema[] {
  const parent = innermost(schema);
  if (parent instanceof z.ZodArray) return [parent.element];
  if (parent instanceof z.ZodUnion) return parent.options.flatMap((option) => children(option, key));
  const child = parent instanceof z.ZodObject ? parent.shape[String(key)] : undefined;
  return child ? [child] : [];
}

function namesOf(schema: AnySchema): string[] {
  const inner = innermost(schema);
  if (inner instanceof z.ZodUnion) return inner.options.flatMap(namesOf);
  return inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
}

/** The schema inside those that make a value optional, give it a default or transform it. */
function innermost(schema: AnySchema): AnySchema {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault) {
    return innermost(schema.unwrap());
  }
  return schema instanceof z.ZodPipe ? innermost(schema.in) : schema;
}
