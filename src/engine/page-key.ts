import { shortDigest } from '../lib/digest.ts';
import type { PageProps } from './page-paths.ts';

/** The key of a page without props, which is rendered in every build. */
export const ALWAYS = 'always';

/**
 * The field in which an object carries its digest: data that many pages share, such as the masthead, is hashed once. It cannot be
 * enumerated, so copies of the object do not have it. A WeakMap of as many objects would be gone through by every garbage
 * collection.
 */
const DIGEST = Symbol('digest');

type Digested = object & { [DIGEST]?: string };

/**
 * Registers the digest of an object, such as front matter that was hashed when it was read, to avoid hashing it again. A frozen
 * object, such as what stories share in the ledger, cannot carry one, and is hashed each time.
 */
export function rememberDigest(value: Digested, digest: string): void {
  if (Object.isExtensible(value)) Object.defineProperty(value, DIGEST, { value: digest, configurable: true });
}

/**
 * The digest of a page's props, field by field: `site=…;story=…`. A field whose digest changed is the reason that a
 * build gives for rendering the page.
 */
export function pageKey(props: PageProps): string {
  const fields: string[] = [];
  for (const [name, value] of Object.entries(props)) {
    const owner = name === 'page' ? '' : `${name}.`;
    for (const [field, content] of Object.entries(value)) {
      if (content !== undefined) fields.push(`${owner}${field}=${digestOf(content)}`);
    }
  }
  return fields.join(';');
}

/** True for the key of a page. Files that no page makes, such as those of the search, have a digest as their key, or none. */
export function isPageKey(key: string): boolean {
  return key === ALWAYS || key.includes('=');
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

/** The digest of plain data; objects and maps are hashed by the digests of what they hold. */
function digestOf(value: unknown): string {
  if (typeof value === 'boolean' || typeof value === 'number') return String(value);
  if (typeof value !== 'object' || value === null) return shortDigest(JSON.stringify(value));
  const before = (value as Digested)[DIGEST];
  if (before !== undefined) return before;
  const digest = shortDigest(textOf(value));
  // Lists are seldom shared by pages; what is in them is.
  if (!Array.isArray(value)) rememberDigest(value, digest);
  return digest;
}

function textOf(value: object): string {
  if (Array.isArray(value)) return textOfList(value);
  const entries: Iterable<[string, unknown]> =
    value instanceof Map ? (value as Map<string, unknown>) : Object.entries(value);
  let text = value instanceof Map ? 'map' : '';
  for (const [name, part] of entries) if (part !== undefined) text += `${JSON.stringify(name)}:${partOf(part)},`;
  return text;
}

function textOfList(parts: readonly unknown[]): string {
  let text = '[';
  for (const [index, part] of parts.entries()) text += index === 0 ? partOf(part) : `,${partOf(part)}`;
  return `${text}]`;
}

/** Part of the hashed text. Text is quoted, so that it cannot be mistaken for a digest. */
function partOf(value: unknown): string {
  return typeof value === 'object' && value !== null ? digestOf(value) : JSON.stringify(value ?? null);
}
