import type { Fields } from './post-reading.ts';

/**
 * The one value of each of some fields, empty where there is none. Add-ons of browsers and proxies repeat fields.
 * @returns undefined when a field has several values, of which nobody knows which one is meant
 */
export function singleValues<Name extends string>(
  fields: Fields,
  names: Readonly<Record<Name, string>>,
): Record<Name, string> | undefined {
  const all = Object.entries<string>(names);
  if (all.some(([, name]) => new Set(fields.get(name)).size > 1)) return undefined;
  return Object.fromEntries(all.map(([key, name]) => [key, fields.get(name)?.[0] ?? ''])) as Record<Name, string>;
}
