import type { z } from 'zod';
import { nearestField } from './field-name.ts';
import { fieldsAt, valueAt, type FieldPath } from './schema-place.ts';

type Issue = z.core.$ZodIssue;

/**
 * The mistakes that cause the issues that zod found: one for each unknown field and, for a value with several possible
 * forms, only the mistakes by the nearest form.
 */
export function mistakesOf(issues: readonly Issue[], schema: z.ZodType, data: unknown): Issue[] {
  const found = issues.flatMap((issue) => parted(issue, schema, data));
  const unknown = unknownFields(found);
  const mistyped = new Set(found.filter(({ code }) => code === 'invalid_type').map(({ path }) => keyOf(path)));
  return found.filter(
    (issue) =>
      !isMisspelt(issue, unknown, schema, data) &&
      // Zod measures also a text that should be a list.
      !(issue.code === 'too_big' && mistyped.has(keyOf(issue.path))),
  );
}

/** The names of the unknown fields of each group, by its place. */
function unknownFields(issues: readonly Issue[]): Map<string, string[]> {
  const fields = new Map<string, string[]>();
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') continue;
    const names = fields.get(keyOf(issue.path)) ?? [];
    fields.set(keyOf(issue.path), names);
    names.push(...issue.keys);
  }
  return fields;
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

/** Returns true for a missing field that exists under a misspelt name: that is one mistake, not two. */
function isMisspelt(issue: Issue, unknown: Map<string, string[]>, schema: z.ZodType, data: unknown): boolean {
  const [parent, name] = [issue.path.slice(0, -1), issue.path.at(-1)];
  const neighbours = unknown.get(keyOf(parent));
  if (name === undefined || neighbours === undefined || valueAt(data, issue.path) !== undefined) return false;
  const known = fieldsAt(schema, parent);
  return neighbours.some((neighbour) => nearestField(neighbour, known) === name);
}

function keyOf(path: FieldPath): string {
  return path.map(String).join('\n');
}
