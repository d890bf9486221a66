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
  const references: Reference[] = [];
  for (const { kind, keys } of places) collect(fields, kind, keys, [], references);
  return references;
}

function collect(
  value: unknown,
  kind: KindName,
  keys: readonly string[],
  path: FieldPath,
  references: Reference[],
): void {
  const key = keys[path.length];
  if (key === undefined) {
    if (typeof value === 'string') references.push({ kind, id: value, path });
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  if (key !== '*') {
    const field: unknown = Reflect.get(value, key);
    if (field !== undefined) collect(field, kind, keys, [...path, key], references);
  } else if (Array.isArray(value)) {
    value.forEach((entry, index) => {
      collect(entry, kind, keys, [...path, index], references);
    });
  } else {
    for (const [name, entry] of Object.entries(value)) collect(entry, kind, keys, [...path, name], references);
  }
}
