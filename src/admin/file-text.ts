import { isRecord, isSameData } from '../lib/same-data.ts';
import { dataOf, editYaml } from '../schema/yaml/yaml-edit.ts';
import { partsOf, type FileFormat } from './file-parts.ts';
import { fromForm, toForm } from './form-values.ts';
import type { Shape } from './value-shape.ts';

/** What the desk has to know of a kind of file. */
export interface FileShape {
  format: FileFormat;
  /** The shape of its fields. */
  fields: Readonly<Record<string, Shape>>;
  /** The fields that a file may leave out because this is meant then. */
  defaults: Readonly<Record<string, unknown>>;
}

/** The field of a form that holds the text of the file as it was read, so that what nobody changed can stay as it is. */
export const SOURCE_KEY = '_source';
/** The field of a form that holds the body of a Markdown file. */
export const BODY_KEY = 'body';

/**
 * Reads a file into the values of a form.
 * @throws Error in words when its fields cannot be read
 */
export function formOfFile(text: string, shape: FileShape): Record<string, unknown> {
  const { yaml, body } = partsOf(text, shape.format);
  const form = toForm(dataOf(yaml) ?? {}, { is: 'group', fields: shape.fields });
  const scalars = Object.entries(shape.defaults).filter(([, value]) => typeof value !== 'object');
  return {
    // What a file leaves out is what its kind means by that, and not what a new file begins with.
    ...Object.fromEntries(scalars.map(([name, value]) => [name, toForm(value, shape.fields[name] ?? { is: 'text' })])),
    ...(isRecord(form) ? form : {}),
    ...(shape.format === 'markdown' && { [BODY_KEY]: body }),
    [SOURCE_KEY]: text,
  };
}

/**
 * Writes the values of a form as a file. What nobody changed stays as it was: every line of the body and of the fields, with comments.
 * @param form with the text of the file as it was read, if there was one
 */
export function fileOfForm(form: Readonly<Record<string, unknown>>, shape: FileShape): string {
  const { [SOURCE_KEY]: source, [BODY_KEY]: body, ...values } = form;
  const isMarkdown = shape.format === 'markdown';
  const fields = isMarkdown ? values : { ...values, ...(body !== undefined && { [BODY_KEY]: body }) };
  const group: Shape = { is: 'group', fields: shape.fields };
  const before = typeof source === 'string' && source !== '' ? partsOf(source, shape.format) : undefined;
  const was = before ? asGroup(fromForm(toForm(dataOf(before.yaml) ?? {}, group), group)) : {};
  const is = withoutDefaults(asGroup(fromForm(fields, group)), was, shape);
  const yaml = editYaml(before?.yaml ?? '', was, is, Object.keys(shape.fields));
  if (yaml === undefined)
    throw new Error('The fields of this file are written in a way that the form cannot change. Change it as text.');
  if (!isMarkdown) return yaml;
  const text = withLead(typeof body === 'string' ? body : '', before?.body ?? '');
  const isKept = before !== undefined && before.body === text;
  const gap = isKept ? before.gap : '\n';
  const end = text === '' || text.endsWith('\n') ? '' : '\n';
  return `---\n${yaml}${yaml === '' || yaml.endsWith('\n') ? '' : '\n'}---\n${text === '' ? '' : gap + text + end}`;
}

/** The text with the spaces before its first line, and after its last, that the CMS takes away from what it saves. */
function withLead(text: string, before: string): string {
  if (text.trim() === before.trim()) return before;
  const [lead = ''] = /^\s*/.exec(before) ?? [];
  const firstLine = (of: string) => of.trimStart().split('\n', 1)[0];
  return /^\s/.test(text) || firstLine(text) !== firstLine(before) ? text : lead + text;
}

/** A field that only says what is meant anyway is not added to a file. */
function withoutDefaults(
  is: Record<string, unknown>,
  was: Readonly<Record<string, unknown>>,
  { defaults, fields }: FileShape,
): Record<string, unknown> {
  const kept = Object.entries(is)
    .filter(([name, value]) => was[name] !== undefined || !isSameData(value, defaults[name]))
    .flatMap(([name, value]) => {
      const slim = slimmed(value, was[name], fields[name]);
      return slim === undefined ? [] : [[name, slim] as const];
    });
  return Object.fromEntries(kept);
}

/** The value without the switches that are where they are by themselves, and that the file does not name. */
function slimmed(value: unknown, was: unknown, shape: Shape | undefined): unknown {
  if (shape?.is === 'flag') return was === undefined && value === shape.fallback ? undefined : value;
  if (shape?.is === 'list' && Array.isArray(value)) {
    const old = Array.isArray(was) ? was : [];
    return value.map((entry, at) => slimmed(entry, old[at], shape.entry) ?? entry);
  }
  if (shape?.is === 'union') {
    const group = shape.forms.find(
      (form) => form.shape.is === 'group' && isRecord(value) && fits(value, form.shape.fields),
    );
    return group ? slimmed(value, was, group.shape) : value;
  }
  if (shape?.is !== 'group' || !isRecord(value)) return value;
  const old = isRecord(was) ? was : {};
  const fields = Object.entries(value).flatMap(([name, field]) => {
    const slim = slimmed(field, old[name], shape.fields[name]);
    return slim === undefined ? [] : [[name, slim] as const];
  });
  return fields.length === 0 && was === undefined ? undefined : Object.fromEntries(fields);
}

function fits(value: Record<string, unknown>, fields: Readonly<Record<string, Shape>>): boolean {
  return Object.keys(value).every((name) => name in fields);
}

function asGroup(value: unknown): Record<string, unknown> {
  return isRecord(value) ? value : {};
}
