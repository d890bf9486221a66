import { isRecord } from '../lib/same-data.ts';
import { FORM_KEY, formOfValue, VALUE_KEY, type Shape, type UnionForm } from './value-shape.ts';

/** The words of the form for yes, no and nothing. */
const YES = 'yes';
const NO = 'no';

/** Names that the CMS gives to fields of its own, in the form only. */
const OWN = /^__sc_/;

/** Makes of a value in a file the value that the form of the desk shows. What has another type than its shape stays as it is. */
export function toForm(value: unknown, shape: Shape): unknown {
  if (value === undefined || value === null) return undefined;
  switch (shape.is) {
    case 'text':
      return typeof value === 'object' ? value : String(value);
    case 'answer':
      return value === true ? YES : value === false ? NO : value;
    case 'group':
      return isRecord(value)
        ? eachField(value, (field, name) => toForm(field, shape.fields[name] ?? { is: 'text' }))
        : value;
    case 'list':
      return Array.isArray(value) ? value.map((entry) => toForm(entry, shape.entry)) : value;
    case 'tuple':
      return Array.isArray(value)
        ? Object.fromEntries(
            value.map((entry, at) => [tupleKey(at), toForm(entry, shape.entries[at] ?? { is: 'text' })]),
          )
        : value;
    case 'union': {
      const form = formOfValue(value, shape.forms);
      return form ? unionToForm(value, form) : value;
    }
    default:
      return value;
  }
}

function unionToForm(value: unknown, { name, shape, constant }: UnionForm): unknown {
  if (constant !== undefined) return { [FORM_KEY]: name };
  const inner = toForm(value, shape);
  return shape.is === 'group' && isRecord(inner)
    ? { [FORM_KEY]: name, ...inner }
    : { [FORM_KEY]: name, [VALUE_KEY]: inner };
}

/**
 * Makes of a value in the form the value for the file. Nothing that is empty is written: the form has a place for each field, whether or
 * not somebody filled it in.
 * @returns undefined for a value that is empty
 */
export function fromForm(value: unknown, shape: Shape): unknown {
  if (value === undefined || value === null || value === '') return undefined;
  switch (shape.is) {
    case 'answer':
      return value === YES ? true : value === NO ? false : value;
    case 'number':
      return typeof value === 'string' && value.trim() !== '' && !Number.isNaN(Number(value)) ? Number(value) : value;
    case 'group':
      return isRecord(value)
        ? filled(eachField(value, (field, name) => fromForm(field, shape.fields[name] ?? { is: 'text' })))
        : value;
    case 'list': {
      if (!Array.isArray(value)) return value;
      const entries = value.map((entry) => fromForm(entry, shape.entry)).filter((entry) => entry !== undefined);
      return entries.length === 0 ? undefined : entries;
    }
    case 'tuple': {
      if (!isRecord(value)) return value;
      const entries = shape.entries.map((entry, at) => fromForm(value[tupleKey(at)], entry));
      return entries.every((entry) => entry === undefined) ? undefined : entries.map((entry) => entry ?? null);
    }
    case 'pairs':
      return isRecord(value) ? filled(value) : value;
    case 'union':
      return unionFromForm(value, shape.forms);
    default:
      return value;
  }
}

function unionFromForm(value: unknown, forms: readonly UnionForm[]): unknown {
  if (!isRecord(value)) return value;
  const form = forms.find(({ name }) => name === value[FORM_KEY]);
  if (!form) return undefined;
  if (form.constant !== undefined) return form.constant;
  if (form.shape.is !== 'group') return fromForm(value[VALUE_KEY], form.shape);
  const { [FORM_KEY]: _, ...fields } = value;
  return fromForm(fields, form.shape);
}

/** The name of a field for an entry of a list of a fixed length. */
export function tupleKey(at: number): string {
  return `n${at + 1}`;
}

function eachField(value: Record<string, unknown>, change: (field: unknown, name: string) => unknown) {
  const fields = Object.entries(value).filter(([name]) => !OWN.test(name));
  return Object.fromEntries(fields.map(([name, field]) => [name, change(field, name)]));
}

function filled(group: Record<string, unknown>): Record<string, unknown> | undefined {
  const fields = Object.entries(group).filter(([, field]) => field !== undefined && field !== '');
  return fields.length === 0 ? undefined : Object.fromEntries(fields);
}
