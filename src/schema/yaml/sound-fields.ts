import type { z } from 'zod';
import { valueAt } from '../wording/schema-place.ts';

/** The fields of a file as they are written, before validation. */
export type RawFields = Record<string, unknown>;

/**
 * The fields of a file without its mistakes: unknown fields are left out, and wrong values are undefined, so that the
 * entries of lists keep their places.
 * @param data the parsed YAML of the file
 * @param mistakes the schema's findings
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
 * The valid value that is nearest to the data of a file: a faulty field is left out, or replaced by a placeholder where
 * the schema requires it.
 * @param sound from {@link soundFields}
 * @param standIns a placeholder for each required field
 * @returns undefined when the schema refuses that value too
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
