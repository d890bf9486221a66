import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FILE_KINDS } from '../../schema/kinds.ts';
import { fileShapes, formatOf } from '../file-shapes.ts';
import { formOfFile, SOURCE_KEY } from '../file-text.ts';
import { isRecord } from '../../lib/same-data.ts';
import { FORM_KEY } from '../value-shape.ts';
import type { CmsField } from './cms-field.ts';
import { cmsConfig } from './cms-config.ts';

interface Forms {
  format: string;
  fields: CmsField[];
}

const { collections } = cmsConfig({
  name: 'The Ledger',
  url: 'https://ledger.example/',
  timeZone: 'America/New_York',
  newsletters: [{ id: 'memo', name: 'Memo' }],
}) as { collections: (Forms & { files?: Forms[] })[] };
const forms = collections.flatMap(({ files, ...own }) => files ?? [own]);
const shapes = fileShapes();

/** The paths of values that the form has no field or no form for. */
function homeless(fields: readonly CmsField[], group: object, prefix = ''): string[] {
  return Object.entries(group).flatMap(([name, value]) => {
    const path = `${prefix}${name}`;
    const field = fields.find((one) => one.name === name);
    if (value === undefined || name === FORM_KEY) return [];
    return field ? unshown(field, value, path) : [path];
  });
}

function unshown(field: CmsField, value: unknown, path: string): string[] {
  const { widget, types, fields = [], options, multiple } = field;
  if (Array.isArray(value)) {
    if (widget !== 'list' && multiple !== true) return [path];
    const entry = field.field ?? { ...field, widget: multiple ? widget : 'object', multiple: false };
    return value.flatMap((one, at) => unshown(entry, one, `${path}.${at}`));
  }
  if (isRecord(value)) {
    if (widget === 'keyvalue') return [];
    const form = types?.find(({ name }) => name === value[FORM_KEY]);
    if (types ? !form : FORM_KEY in value) return [`${path}.${FORM_KEY}`];
    return homeless(form?.fields ?? fields, value, `${path}.`);
  }
  if (options) return options.some((one) => one.value === value) ? [] : [path];
  return widget === 'object' || widget === 'list' || widget === 'keyvalue' ? [path] : [];
}

const demo = Object.entries(FILE_KINDS).flatMap(([kind, { place }]) =>
  globSync(place.replaceAll(/<[^>]+>/g, '*')).map((file) => ({ file, format: formatOf(kind) })),
);

function unshownIn({ file, format }: { file: string; format: string }): string[] {
  const shape = shapes[format];
  const fields = forms.find((one) => one.format === format)?.fields;
  if (!shape || !fields) return [file];
  const { [SOURCE_KEY]: _, ...values } = formOfFile(readFileSync(file, 'utf8'), shape);
  return homeless(fields, values).map((path) => `${file}: ${path}`);
}

test('every value of every file of the demo has a field in its form', () => {
  expect(demo.length).toBeGreaterThan(100);
  expect(demo.flatMap(unshownIn)).toEqual([]);
});

test('a photo has one form with all its fields, whether or not somebody has described it', () => {
  const fields = forms.find(({ format }) => format === formatOf('articles'))?.fields ?? [];
  const names = ['src', 'alt', 'altMissing', 'caption', 'credit', 'redistribution', 'focus', 'expires'];
  const [photo, photos] = ['photo', 'photos'].map((name) => fields.find((field) => field.name === name));
  for (const field of [photo, photos]) {
    expect(field?.types).toBeUndefined();
    expect(field?.fields?.map(({ name }) => name)).toEqual(names);
    expect(field?.fields?.filter(({ required }) => required).map(({ name }) => name)).toEqual(['src']);
  }
});
