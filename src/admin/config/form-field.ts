import type { KindName } from '../../newsroom/content.ts';
import { z } from 'zod';
import { calendarDay, instant } from '../../schema/fields.ts';
import type { JsonSchema } from '../../schema/generated/json-schema.ts';
import { tupleKey } from '../form-values.ts';
import { mergedSchema } from '../merged-schema.ts';
import { FORM_KEY, shapeOf, VALUE_KEY } from '../value-shape.ts';
import type { CmsField, CmsForm } from './cms-field.ts';
import { capital, labelOf } from '../../schema/wording/field-label.ts';
import { hintOf, singular } from './field-words.ts';

/** What a field of a form depends on besides its own rules. */
export interface FieldSurroundings {
  /** The kind of files to which the field at a path refers: `sections` at `section`. */
  referenceAt(path: string): KindName | undefined;
  timeZone: string;
}

/** The fields that name an entry in lists, by collection. */
export const NAME_FIELDS: Readonly<Partial<Record<KindName, string>>> = {
  articles: 'headline',
  authors: 'name',
  sections: 'name',
  newsletters: 'name',
  topics: 'name',
  pages: 'title',
  editions: 'subject',
  feeds: 'name',
};

/** The patterns of a JSON Schema by which times and days are known. */
const TIME = patternOf(instant);
const DAY = patternOf(calendarDay);
/** From this many characters on, a text has several lines in the form. */
const LONG_TEXT = 1000;

/**
 * The field of a form for a field of a file.
 * @param path its path, with an asterisk for the entries of a list: `photos.*.src`
 */
export function formField(
  name: string,
  described: JsonSchema,
  isRequired: boolean,
  path: string,
  around: FieldSurroundings,
): CmsField {
  const schema = mergedSchema(described);
  const reference = around.referenceAt(path) ?? around.referenceAt(`${path}.*`);
  const isSwitch = schema.type === 'boolean' && typeof schema.default === 'boolean';
  const isAnswer = schema.type === 'boolean' && !isSwitch;
  const label = labelOf(name);
  const hint = hintOf(schema.description, { label, isSwitch, isAnswer, isChosen: reference !== undefined });
  // The form of a group is what the editor chooses; the field that names it in the file follows.
  if (typeof schema.const === 'string' && isRequired) return { name, label, widget: 'hidden', default: schema.const };
  return {
    name,
    label,
    ...(hint !== undefined && { hint }),
    required: isRequired,
    ...fieldOf(schema, label, path, around),
    ...fallbackOf(schema),
  };
}

/** The kind of field for a value, with everything that this kind needs. */
function fieldOf(
  schema: JsonSchema,
  label: string,
  path: string,
  around: FieldSurroundings,
): Omit<CmsField, 'name' | 'label' | 'required'> {
  const shape = shapeOf(schema);
  switch (shape.is) {
    case 'union':
      return { widget: 'object', typeKey: FORM_KEY, types: formsOf(schema, path, around) };
    case 'group':
      return { widget: 'object', fields: groupFields(schema, path, around) };
    case 'tuple':
      return {
        widget: 'object',
        fields: [schema.items ?? []]
          .flat()
          .map((item, at) => formField(tupleKey(at), item, false, `${path}.${at}`, around)),
      };
    case 'list':
      return { ...listOf(schema, label, path, around), ...(schema.maxItems !== undefined && { max: schema.maxItems }) };
    case 'pairs':
      return { widget: 'keyvalue' };
    case 'flag':
      return { widget: 'boolean' };
    case 'answer':
      return {
        widget: 'select',
        options: shape.values.map((value) => ({ label: value ? 'Yes' : 'No', value: value ? 'yes' : 'no' })),
      };
    case 'number':
      return numberOf(schema);
    default:
      return textOf(schema, path, around);
  }
}

function textOf(
  schema: JsonSchema,
  path: string,
  { referenceAt, timeZone }: FieldSurroundings,
): Omit<CmsField, 'name' | 'label' | 'required'> {
  const choices = schema.enum ?? (typeof schema.const === 'string' ? [schema.const] : undefined);
  if (choices) return { widget: 'select', options: choices.map((value) => ({ label: capital(value), value })) };
  const kind = referenceAt(path);
  if (kind === 'photos') return { widget: 'image', choose_url: false, accept: '.jpg,.jpeg,.png,.webp' };
  if (kind !== undefined && kind !== 'brand') return relationTo(kind);
  if (schema.pattern === TIME) return { widget: 'newsroom-time', time_zone: timeZone };
  if (schema.pattern === DAY) return { widget: 'calendar-day' };
  const pattern = patternWithWords(schema);
  const isLong = (schema.maxLength ?? 0) >= LONG_TEXT && schema.pattern === undefined && schema.format === undefined;
  return { widget: isLong ? 'text' : 'string', ...(pattern && { pattern }) };
}

/** The choice of a file of a kind, by its name. */
function relationTo(kind: KindName): Omit<CmsField, 'name' | 'label' | 'required'> {
  const name = NAME_FIELDS[kind] ?? '{{slug}}';
  return {
    widget: 'relation',
    collection: kind,
    value_field: '{{slug}}',
    display_fields: [name],
    search_fields: [name],
  };
}

function listOf(
  schema: JsonSchema,
  label: string,
  path: string,
  around: FieldSurroundings,
): Omit<CmsField, 'name' | 'label' | 'required'> {
  const entry = mergedSchema(Array.isArray(schema.items) ? {} : (schema.items ?? {}));
  const inner = `${path}.*`;
  const one = singular(label);
  const shape = shapeOf(entry);
  if (shape.is === 'union') {
    const types = formsOf(entry, inner, around);
    return { widget: 'list', label_singular: one, typeKey: FORM_KEY, types };
  }
  if (shape.is === 'group') {
    const fields = groupFields(entry, inner, around);
    const [first] = fields;
    return { widget: 'list', label_singular: one, fields, ...(first && { summary: `{{fields.${first.name}}}` }) };
  }
  const field = formField(VALUE_KEY, entry, false, inner, around);
  if (field.widget === 'relation') return { ...relationTo(around.referenceAt(inner) ?? 'articles'), multiple: true };
  if (field.widget === 'select' && field.options) return { widget: 'select', multiple: true, options: field.options };
  return { widget: 'list', label_singular: one, field: { ...field, label: one } };
}

function groupFields(
  { properties = {}, required = [] }: JsonSchema,
  path: string,
  around: FieldSurroundings,
): CmsField[] {
  return Object.entries(properties).map(([name, field]) =>
    formField(name, field, required.includes(name), path === '' ? name : `${path}.${name}`, around),
  );
}

/** The fields of a kind of file. */
export function fileFields(schema: JsonSchema, around: FieldSurroundings): CmsField[] {
  return groupFields(schema, '', around);
}

function formsOf(schema: JsonSchema, path: string, around: FieldSurroundings): CmsForm[] {
  const shape = shapeOf(schema);
  const schemas = schema.anyOf ?? schema.oneOf ?? [];
  if (shape.is !== 'union') return [];
  return shape.forms.map(({ name, constant }, at) => {
    const form = schemas[at] ?? {};
    const fields =
      constant !== undefined
        ? []
        : form.properties
          ? groupFields(form, path, around)
          : [formField(VALUE_KEY, form, true, path, around)];
    const [only] = fields;
    if (only?.name !== VALUE_KEY || only.collection === undefined)
      return { name, label: labelOf(name), widget: 'object', fields };
    const chosen = { ...only, label: capital(singular(only.collection)) };
    return { name, label: `From the list of ${only.collection}`, widget: 'object', fields: [chosen] };
  });
}

function numberOf({
  type,
  minimum,
  exclusiveMinimum,
  maximum,
}: JsonSchema): Omit<CmsField, 'name' | 'label' | 'required'> {
  const isWhole = type === 'integer';
  const least = minimum ?? (exclusiveMinimum === undefined ? undefined : exclusiveMinimum + 1);
  return {
    widget: 'number',
    value_type: isWhole ? 'int' : 'float',
    ...(!isWhole && { step: 0.01 }),
    ...(least !== undefined && { min: least }),
    ...(maximum !== undefined && { max: maximum }),
  };
}

/** What a new file begins with; a list and a group begin empty. */
function fallbackOf({ default: value, type }: JsonSchema): { default?: unknown } {
  const isSingle = type === 'boolean' || type === 'string' || type === 'integer' || type === 'number';
  return value === undefined || !isSingle ? {} : { default: value };
}

/** The rule for a text with its words: the same as in the messages of `npm run check`. */
function patternWithWords({ pattern, patternErrorMessage }: JsonSchema): [string, string] | undefined {
  if (pattern === undefined) return undefined;
  return [
    pattern,
    patternErrorMessage === undefined ? 'This is not written as it must be.' : `${patternErrorMessage}.`,
  ];
}

function patternOf(schema: z.ZodType): string | undefined {
  return (z.toJSONSchema(schema, { io: 'input', target: 'draft-7' }) as JsonSchema).pattern;
}
