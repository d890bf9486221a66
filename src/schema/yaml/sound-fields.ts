import type { z } from 'astro/zod';
import { valueAt } from '../wording/schema-place.ts';

/** The fields of a file as they are written, before a schema has seen them. */
export type RawFields = Record<string, unknown>;

/**
 * The fields of a file without what is wrong in them: unknown ones are left out, and wrong values are undefined, so that
 * the entries of lists keep their places.
 * @param data what YAML made of the file
 * @param mistakes what the schema found in it
 */
export function soundFields(data: unknown, mistakes: readonly z.core.$ZodIssue[]): RawFields {
  if (!isGroup(data)) return {};
  const sound = structuredClone(data);
  for (const mistake of mistakes) {
    const { path } = mistake;
    const isUnknown = mistake.code === 'unrecognized_keys';
    const parent = valueAt(sound, isUnknown ? path : path.slice(0, -1));
    if (!isGroup(parent)) continue;
    if (isUnknown) for (const key of mistake.keys) delete parent[key];
    // Within a list or a group, what is wrong has a mistake of its own.
    else if (!isGroup(parent[String(path.at(-1))])) parent[String(path.at(-1))] = undefined;
  }
  return sound;
}

/**
 * The value of a schema that is nearest to what a file says: a field in which something is wrong is left out, or stood in
 * for where the schema requires it.
 * @param sound from {@link soundFields}
 * @param standIns a value for each required field
 * @returns undefined when the schema refuses that, too
 */
export function mendedFields<T extends z.ZodType>(
  schema: T,
  sound: RawFields,
  standIns: RawFields,
): z.output<T> | undefined {
  const fields = { ...sound };
  let result = schema.safeParse({ ...standIns, ...fields });
  if (result.success) return result.data;
  for (const { path } of result.error.issues) delete fields[String(path[0])];
  result = schema.safeParse({ ...standIns, ...fields });
  return result.success ? result.data : undefined;
}

function isGroup(value: unknown): value is RawFields {
  return typeof value === 'object' && value !== null;
}
