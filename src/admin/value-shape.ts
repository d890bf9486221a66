import { isRecord } from '../lib/same-data.ts';
import type { JsonSchema } from '../schema/generated/json-schema.ts';
import { mergedSchema } from './merged-schema.ts';

/**
 * How a value in a file and the value in the form of the desk belong together. Most are the same; the others are those for which the
 * form has no field of its own, such as an author who is either an id or a group of fields.
 */
export type Shape =
  | { is: 'text' }
  | { is: 'number' }
  /** A switch, which the form always sets. */
  | { is: 'flag'; fallback: boolean }
  /** Yes, no, or nothing: a choice of words in the form. */
  | { is: 'answer'; values: readonly boolean[] }
  | { is: 'group'; fields: Readonly<Record<string, Shape>> }
  | { is: 'list'; entry: Shape }
  /** A list of a fixed length, such as the focus of a photo: a group of numbered fields in the form. */
  | { is: 'tuple'; entries: readonly Shape[] }
  /** Fields whose names the editor chooses. */
  | { is: 'pairs' }
  /** One of several forms: a group in the form that names which one it is. */
  | { is: 'union'; forms: readonly UnionForm[] };

/** One of the forms that a value can have. */
export interface UnionForm {
  name: string;
  shape: Shape;
  /** The only value that it can have. */
  constant?: string | boolean;
  /** The fields that it must have. */
  required: readonly string[];
}

/** The field that names the form of a value. */
export const FORM_KEY = '_form';
/** The field with a value that is not a group of fields itself. */
export const VALUE_KEY = 'value';

/** The shape of the values that a JSON Schema describes. */
export function shapeOf(described: JsonSchema): Shape {
  const schema = mergedSchema(described);
  const forms = schema.anyOf ?? schema.oneOf;
  if (forms) return { is: 'union', forms: namedForms(forms) };
  switch (schema.type) {
    case 'object':
      return schema.properties
        ? { is: 'group', fields: Object.fromEntries(mapped(schema.properties, shapeOf)) }
        : { is: 'pairs' };
    case 'array':
      if (Array.isArray(schema.items)) return { is: 'tuple', entries: schema.items.map(shapeOf) };
      return { is: 'list', entry: shapeOf(schema.items ?? {}) };
    case 'boolean':
      if (typeof schema.default === 'boolean') return { is: 'flag', fallback: schema.default };
      return { is: 'answer', values: typeof schema.const === 'boolean' ? [schema.const] : [true, false] };
    case 'number':
    case 'integer':
      return { is: 'number' };
    default:
      return { is: 'text' };
  }
}

function mapped<From, To>(values: Readonly<Record<string, From>>, change: (value: From) => To): [string, To][] {
  return Object.entries(values).map(([name, value]) => [name, change(value)]);
}

/** Gives each form a name that no other has. */
function namedForms(schemas: readonly JsonSchema[]): UnionForm[] {
  const forms: UnionForm[] = [];
  for (const schema of schemas) {
    const taken = new Set(forms.map(({ name }) => name));
    const name = formNames(schema).find((one) => !taken.has(one)) ?? `form-${forms.length + 1}`;
    const { const: constant, required = [] } = schema;
    forms.push({ name, shape: shapeOf(schema), required, ...(constant !== undefined && { constant }) });
  }
  return forms;
}

/** Names for a form, the best first. */
function formNames({ const: constant, type, properties = {}, required = [] }: JsonSchema): string[] {
  if (constant !== undefined) return [constant === true ? 'yes' : constant === false ? 'no' : constant];
  if (type === 'boolean') return ['yes-or-no'];
  if (type !== 'object') return [type === 'array' ? 'list' : type === 'string' ? 'one' : (type ?? 'value')];
  const fixed = Object.values(properties).find((field) => typeof field.const === 'string')?.const;
  const names = [...required, ...Object.keys(properties).filter((name) => !required.includes(name))];
  return [...(typeof fixed === 'string' ? [fixed] : []), ...names, names.join('-'), 'fields'];
}

/** The form of a value. It follows from the type of the value; a group has the form whose fields it has. */
export function formOfValue(value: unknown, forms: readonly UnionForm[]): UnionForm | undefined {
  const constant = forms.find((form) => form.constant !== undefined && form.constant === value);
  if (constant) return constant;
  const open = forms.filter((form) => form.constant === undefined);
  if (!isRecord(value)) return open.find(({ shape }) => isKindOf(value, shape));
  const keys = Object.keys(value);
  const groups = open.flatMap((form) => (form.shape.is === 'group' ? [{ form, fields: form.shape.fields }] : []));
  const fitting = groups.filter(
    ({ form, fields }) => keys.every((key) => key in fields) && form.required.every((key) => key in value),
  );
  return (
    (fitting.find(({ form }) => Object.values(value).includes(form.name)) ?? fitting[0] ?? groups[0])?.form ??
    open.find(({ shape }) => shape.is === 'pairs')
  );
}

function isKindOf(value: unknown, { is }: Shape): boolean {
  if (Array.isArray(value)) return is === 'list' || is === 'tuple';
  if (typeof value === 'boolean') return is === 'answer' || is === 'flag';
  if (typeof value === 'number') return is === 'number' || is === 'text';
  return is === 'text' || (is === 'answer' && value === null);
}
