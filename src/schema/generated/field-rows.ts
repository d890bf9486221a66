import { formOf, type JsonSchema } from './json-schema.ts';

/** A field as a table of the field guide shows it: Markdown for each cell. */
export interface FieldRow {
  /** `photo.src`; for a field of each entry of a list, `corrections[].date`. */
  path: string;
  required: string;
  form: string;
  /** The bound of a list or text: "50 entries"; empty where its form is one already. */
  limit: string;
  fallback: string;
  help: string;
}

/** All fields of a kind of file in the order of its schema, the fields of a group after the group. */
export function fieldRows(schema: JsonSchema): FieldRow[] {
  return rowsOf(groupsIn(schema), '');
}

/** The rows of a group, in all its forms. */
function rowsOf(forms: readonly JsonSchema[], prefix: string): FieldRow[] {
  const names = new Set(forms.flatMap((form) => Object.keys(form.properties ?? {})));
  return [...names].flatMap((name) => {
    const fields = forms.flatMap((form) => form.properties?.[name] ?? []);
    const path = `${prefix}${name}`;
    const row: FieldRow = {
      path,
      required: requirement(name, forms),
      form: either(fields.map(valueForm)),
      limit: either(fields.flatMap(limitsOf)),
      fallback: fields.map(fallbackOf).find((text) => text !== '') ?? '',
      help: [...new Set(fields.flatMap(({ description }) => description ?? []))].join('; or: '),
    };
    const inner = fields.some(isList) ? `${path}[].` : `${path}.`;
    return [row, ...rowsOf(fields.flatMap(groupsIn), inner)];
  });
}

/** The groups of fields that a value, or an entry of a list, can be. */
function groupsIn(schema: JsonSchema): JsonSchema[] {
  if (schema.properties) return [schema];
  if (schema.items && !Array.isArray(schema.items)) return groupsIn(schema.items);
  return (schema.anyOf ?? schema.oneOf ?? []).flatMap(groupsIn);
}

function isList({ items, anyOf }: JsonSchema): boolean {
  return items !== undefined || (anyOf ?? []).some(isList);
}

function requirement(name: string, forms: readonly JsonSchema[]): string {
  const choice = forms.flatMap(({ properties, anyOf }) => (properties ? (anyOf ?? []) : []));
  const others = choice.flatMap(({ required }) => required ?? []).filter((other) => other !== name);
  if (others.length > 0 && choice.some(({ required }) => required?.includes(name)))
    return `yes, or ${either(others.map(code))}`;
  const requiring = forms.filter(({ required }) => required?.includes(name));
  if (requiring.length === forms.length) return 'yes';
  if (requiring.length > 0) {
    const instead = forms.filter((form) => !form.properties?.[name]).flatMap(({ required }) => required ?? []);
    return condition(requiring, 'yes, with') ?? `yes, or ${either([...new Set(instead)].map(code))}`;
  }
  const having = forms.filter((form) => form.properties?.[name]);
  return (having.length < forms.length && condition(having, 'no; only with')) || 'no';
}

/** The fixed values, such as `kind: form`, with which a field belongs to a group; undefined where there are none. */
function condition(forms: readonly JsonSchema[], words: string): string | undefined {
  const fixed = forms.flatMap(({ properties }) =>
    Object.entries(properties ?? {}).flatMap(([name, value]) =>
      value.const === undefined ? [] : [code(`${name}: ${value.const}`)],
    ),
  );
  return fixed.length === 0 ? undefined : `${words} ${either(fixed)}`;
}

function valueForm(schema: JsonSchema): string {
  if (schema.properties) return 'a group of fields';
  if (schema.const !== undefined) return code(String(schema.const));
  if (schema.enum) return either(schema.enum.map(code));
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return either(choices.map(valueForm));
  switch (schema.type) {
    case 'array':
      return listForm(schema.items);
    case 'object':
      return 'a group of fields whose names you choose, each text';
    case 'boolean':
      return '`true` or `false`';
    case 'integer':
      return schema.exclusiveMinimum === undefined
        ? 'a whole number'
        : `a whole number above ${schema.exclusiveMinimum}`;
    case 'number':
      return `a number from ${schema.minimum} to ${schema.maximum}`;
    default:
      return formOf(schema) ?? 'text';
  }
}

function listForm(items: JsonSchema['items']): string {
  if (Array.isArray(items)) return `a list of ${items.length} values, each ${either(items.map(valueForm))}`;
  return items ? `a list, each entry ${valueForm(items)}` : 'a list';
}

/** The bounds of the forms that a value can have: of a list its entries, and of a text its characters. */
function limitsOf({ anyOf, oneOf, items, ...bounds }: JsonSchema): string[] {
  const most = (count: number | undefined, noun: string) =>
    count === undefined ? [] : [`${count.toLocaleString('en-US')} ${noun}`];
  return [
    ...(anyOf ?? oneOf ?? []).flatMap(limitsOf),
    ...(Array.isArray(items) ? [] : most(bounds.maxItems, 'entries')),
    ...most(bounds.maxProperties, 'fields'),
    ...most(bounds.maxLength, 'characters'),
  ];
}

/** The default when the field is left out; an empty list or group is not mentioned. */
function fallbackOf({ default: value }: JsonSchema): string {
  if (value === undefined || JSON.stringify(value).length === 2) return '';
  return code(typeof value === 'string' ? value : JSON.stringify(value));
}

function either(texts: readonly string[]): string {
  const different = [...new Set(texts)];
  return different.length < 3 ? different.join(' or ') : `${different.slice(0, -1).join(', ')} or ${different.at(-1)}`;
}

function code(text: string): string {
  return `\`${text}\``;
}
