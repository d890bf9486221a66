import { hash } from 'node:crypto';
import type { PageProps } from './page-paths.ts';

const DIGITS = 12;

/** Digests of values that many pages have in common, such as the masthead: each is printed as JSON once. */
const known = new WeakMap<object, string>();

/**
 * The digest of a page's props, field by field: `page.site=…;page.headline=…`. One that differs names the field that did,
 * which is how a build tells the reason for which it rendered a page.
 */
export function pageKey(props: PageProps): string {
  const fields: string[] = [];
  for (const [name, value] of Object.entries(props)) {
    for (const [field, content] of Object.entries(value)) {
      if (content !== undefined) fields.push(`${name}.${field}=${digestOf(content)}`);
    }
  }
  return fields.join(';');
}

/**
 * The fields in which two keys differ.
 * @returns their names, in the order of the newer key, then those that are gone
 */
export function changedFields(before: string, after: string): string[] {
  const old = fieldsOf(before);
  const names = [...fieldsOf(after)].filter(([name, value]) => old.get(name) !== value).map(([name]) => name);
  const gone = [...old.keys()].filter((name) => !fieldsOf(after).has(name));
  return [...names, ...gone];
}

function fieldsOf(key: string): Map<string, string> {
  return new Map(
    key.split(';').map((field) => {
      const at = field.indexOf('=');
      return [field.slice(0, at), field.slice(at + 1)];
    }),
  );
}

function digestOf(value: unknown): string {
  if (typeof value !== 'object' || value === null)
    return hash('sha256', JSON.stringify(value), 'base64url').slice(0, DIGITS);
  const before = known.get(value);
  if (before !== undefined) return before;
  const digest = hash('sha256', JSON.stringify(value), 'base64url').slice(0, DIGITS);
  known.set(value, digest);
  return digest;
}
