import type { Content } from '../newsroom/content.ts';
import type { FieldPath } from '../schema/wording/schema-place.ts';

/** A collection of `content/`. */
export type KindName = keyof Content;

/** Something of a file that has to exist elsewhere in `content/`. */
export interface Reference {
  kind: KindName;
  id: string;
  /** Where the file says it. */
  path: FieldPath;
}

/** Where the files of a collection name others: `photos.*.src`, with an asterisk for each entry of a list or group. */
export interface ReferencePlace {
  kind: KindName;
  keys: readonly string[];
}

/** The places at which files name others, by their paths. */
export function referencePlaces(paths: Readonly<Record<string, KindName>>): ReferencePlace[] {
  return Object.entries(paths).map(([path, kind]) => ({ kind, keys: path.split('.') }));
}

/**
 * What the fields of a file name. Nothing is asked of the fields: those of a file that has problems may be of any form.
 * @param fields as the schema puts them out, or as they are written
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
