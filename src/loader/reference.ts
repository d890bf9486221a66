import type { KindName } from '../newsroom/content.ts';
import type { FieldPath } from '../schema/wording/schema-place.ts';

/** A reference to something that must exist elsewhere in `content/`. */
export interface Reference {
  kind: KindName;
  id: string;
  /** The place of the reference in the file. */
  path: FieldPath;
}

/**
 * The fields of a collection that refer to other files: `photos.*.src`, with an asterisk for each entry of a list or
 * group.
 */
export interface ReferencePlace {
  kind: KindName;
  keys: readonly string[];
}

/** The fields that refer to other files, by their paths. */
export function referencePlaces(paths: Readonly<Record<string, KindName>>): ReferencePlace[] {
  return Object.entries(paths).map(([path, kind]) => ({ kind, keys: path.split('.') }));
}

/**
 * Collects the references in the fields of a file. The fields may have any form, because a file with problems is
 * checked too.
 * @param fields the output of the schema, or the fields as they are written
 */
export function referencesIn(fields: unknown, places: readonly ReferencePlace[]): Reference[] {
  return places.flatMap(({ kind, keys }) => textsAt(fields, keys).map(({ text, path }) => ({ kind, id: text, path })));
}

/**
 * The texts at a path in the fields of a file, with their places.
 * @param keys the path, with an asterisk for each entry of a list or group
 */
export function textsAt(fields: unknown, keys: readonly string[]): { text: string; path: FieldPath }[] {
  const found: { text: string; path: FieldPath }[] = [];
  collect(fields, keys, [], found);
  return found;
}

function collect(
  value: unknown,
  keys: readonly string[],
  path: FieldPath,
  found: { text: string; path: FieldPath }[],
): void {
  const key = keys[path.length];
  if (key === undefined) {
    if (typeof value === 'string') found.push({ text: value, path });
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  if (key !== '*') {
    const field: unknown = Reflect.get(value, key);
    if (field !== undefined) collect(field, keys, [...path, key], found);
  } else if (Array.isArray(value)) {
    value.forEach((entry, index) => {
      collect(entry, keys, [...path, index], found);
    });
  } else {
    for (const [name, entry] of Object.entries(value)) collect(entry, keys, [...path, name], found);
  }
}
