import type { JsonSchema } from '../schema/generated/json-schema.ts';

/** With more fields than this that not all forms have, the forms are shown one by one. */
const MOST_DIFFERENT = 2;

/**
 * The schema of the one form that serves all alternatives of a value, so that an editor does not have to choose between forms that are almost
 * the same. Alternatives are merged when they are all plain texts, or all groups that differ in a field or two and have no field that names
 * them. Whether the fields fit together is left to the check.
 * @returns the schema as it is when its alternatives need forms of their own
 */
export function mergedSchema(schema: JsonSchema): JsonSchema {
  const { anyOf, oneOf, ...own } = schema;
  const forms = anyOf ?? oneOf ?? [];
  // Of a group with fields of its own, alternatives only say which of them must be there.
  if (schema.properties || forms.length === 0) return own;
  if (forms.every(isPlainText)) return { ...own, type: 'string' };
  const groups = forms.map(({ properties = {} }) => properties);
  const properties = Object.assign({}, ...groups) as Record<string, JsonSchema>;
  const isInAll = (name: string) => groups.every((group) => name in group);
  const different = Object.keys(properties).filter((name) => !isInAll(name));
  const isNamed = Object.values(properties).some((field) => typeof field.const === 'string');
  if (isNamed || different.length > MOST_DIFFERENT || !forms.every((form) => form.properties)) return schema;
  const required = Object.keys(properties).filter((name) => forms.every((form) => form.required?.includes(name)));
  return { ...own, type: 'object', properties, required };
}

function isPlainText({ type, const: constant, enum: choices }: JsonSchema): boolean {
  return type === 'string' && constant === undefined && choices === undefined;
}
