import type { z } from 'astro/zod';
import { nearestWord } from '../lib/nearest-word.ts';
import { fieldsAt, valueAt, type FieldPath } from './schema-place.ts';

type Issue = z.core.$ZodIssue;

/**
 * The mistakes behind the issues that zod found: one for each unknown field, and of the forms that a value can take only
 * what is wrong by the nearest.
 */
export function mistakesOf(issues: readonly Issue[], schema: z.ZodType, data: unknown): Issue[] {
  const found = issues.flatMap((issue) => parted(issue, schema, data));
  return found.filter((issue) => !isMisspelt(issue, found, schema, data));
}

function parted(issue: Issue, schema: z.ZodType, data: unknown): Issue[] {
  // Each unknown field has its own place.
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ ...issue, keys: [key] }));
  if (issue.code !== 'invalid_union') return [issue];
  const [nearest] = issue.errors
    .filter((errors) => errors.length > 0 && !errors.some(isWrongShape))
    .map((errors) => errors.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })))
    .map((errors) => mistakesOf(errors, schema, data))
    .sort((a, b) => a.length - b.length);
  return nearest ?? [issue];
}

function isWrongShape(issue: Issue): boolean {
  return issue.path.length === 0 && (issue.code === 'invalid_type' || issue.code === 'invalid_value');
}

/** True for a missing field that stands there under a misspelt name: that is one mistake, not two. */
function isMisspelt(issue: Issue, all: readonly Issue[], schema: z.ZodType, data: unknown): boolean {
  const [parent, name] = [issue.path.slice(0, -1), issue.path.at(-1)];
  if (name === undefined || valueAt(data, issue.path) !== undefined) return false;
  const known = fieldsAt(schema, parent);
  return all.some(
    (other) =>
      other.code === 'unrecognized_keys' &&
      isSame(other.path, parent) &&
      nearestWord(other.keys[0] ?? '', known) === name,
  );
}

function isSame(a: FieldPath, b: FieldPath): boolean {
  return a.length === b.length && a.every((key, index) => key === b[index]);
}
