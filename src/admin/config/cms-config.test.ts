import { describe, expect, test } from 'vitest';
import { fieldRows } from '../../schema/generated/field-rows.ts';
import { jsonSchemaOf } from '../../schema/generated/json-schema.ts';
import { FILE_KINDS, type FileKind } from '../../schema/kinds.ts';
import { SOURCE_KEY } from '../file-text.ts';
import { FORM_KEY, VALUE_KEY } from '../value-shape.ts';
import type { CmsField } from './cms-field.ts';
import { cmsConfig } from './cms-config.ts';

interface Collection {
  name: string;
  folder?: string;
  description?: string;
  delete?: boolean;
  fields: CmsField[];
  files?: { name: string; file: string; fields: CmsField[] }[];
}

const settings = {
  name: 'The Ledger',
  url: 'https://ledger.example/',
  timeZone: 'America/New_York',
  newsletters: [{ id: 'memo', name: 'Memo' }],
};
const { collections } = cmsConfig(settings) as { collections: Collection[] };

function fieldsOf(kind: string): CmsField[] {
  const found = collections.find(({ name }) => name === kind || name.startsWith(`${kind}-`));
  const file = collections.flatMap(({ files = [] }) => files).find(({ name }) => name === kind);
  return found?.fields ?? file?.fields ?? [];
}

/** The paths of fields as the field guide writes them, without what only the form has. */
function pathsOf(fields: readonly CmsField[], prefix = ''): string[] {
  return fields.flatMap((field) => {
    const path = `${prefix}${field.name}`;
    const inner = innerFields(field);
    return [path, ...pathsOf(inner, field.widget === 'list' ? `${path}[].` : `${path}.`)];
  });
}

/** The fields in a field; a value that is no group of fields adds none. */
function innerFields(field: CmsField): CmsField[] {
  if (field.field) return innerFields(field.field);
  const fields = field.fields ?? (field.types ?? []).flatMap((form) => form.fields);
  return fields.flatMap((one) => (one.name === VALUE_KEY ? innerFields(one) : /^n\d$/.test(one.name) ? [] : [one]));
}

const withoutBody = (paths: readonly string[]) => paths.filter((path) => path !== 'body' && path !== SOURCE_KEY);
const unique = (paths: readonly string[]) => [...new Set(paths)];

describe.each(Object.entries(FILE_KINDS) as [string, FileKind][])('the form of %s', (kind, file) => {
  const rows = fieldRows(jsonSchemaOf(file)).map(({ path }) => path);
  const paths = withoutBody(pathsOf(fieldsOf(kind)));

  test('has every field of the schema, and no other', () => {
    // A list in a group of forms is known by its name alone.
    const plain = (all: readonly string[]) => unique(all.map((path) => path.replaceAll('[]', ''))).sort();
    expect(plain(paths)).toEqual(plain(rows));
  });

  test('has its fields in the order of the schema', () => {
    const top = (all: readonly string[]) => unique(all.map((path) => path.replace(/[.[].*$/, '')));
    expect(top(paths)).toEqual(top(rows));
  });
});

test('a field has the help, the pattern and the words of its rule', () => {
  const [lang] = fieldsOf('articles').filter(({ name }) => name === 'lang');
  expect(lang).toMatchObject({ label: 'Language', required: false });
  expect(lang?.pattern?.[1]).toBe('Must be a language tag, such as en, ar or pt-BR.');
  expect(lang?.hint).toBe('The language of the story; the publication’s when left out');
});

test('help that only repeats the label is left out', () => {
  expect(fieldsOf('articles').find(({ name }) => name === 'headline')?.hint).toBeUndefined();
});

test('sections, authors, newsletters and related stories are chosen from lists, photos from the library', () => {
  const all = fieldsOf('articles');
  const named = (name: string) => all.find((field) => field.name === name);
  expect(named('section')).toMatchObject({ widget: 'relation', collection: 'sections', required: true });
  expect(named('photo')?.fields?.[0]).toMatchObject({ name: 'src', widget: 'image' });
  expect(named('byline')).toMatchObject({ widget: 'list', typeKey: FORM_KEY });
  expect(named('byline')?.types?.[0]?.fields[0]).toMatchObject({ widget: 'relation', collection: 'authors' });
  expect(named('related')).toMatchObject({ widget: 'relation', collection: 'articles', multiple: true, max: 5 });
  expect(named('newsletter')?.types?.map(({ name }) => name)).toEqual(['no', 'one']);
});

test('times are in the newsroom’s zone, and a new story is a draft', () => {
  const all = fieldsOf('articles');
  expect(all.find(({ name }) => name === 'published')).toMatchObject({
    widget: 'newsroom-time',
    time_zone: 'America/New_York',
  });
  expect(all.find(({ name }) => name === 'status')).toMatchObject({ default: 'draft' });
});

test('nobody can delete a story at the desk, because readers have its address', () => {
  expect(collections.find(({ name }) => name === 'articles')).toMatchObject({
    folder: 'content/articles',
    delete: false,
  });
});

test('what is said about stories is for editors, and not about files', () => {
  const { description } = collections.find(({ name }) => name === 'articles') ?? {};
  expect(description).toMatch(/^[A-Z].* draft .*\.$/);
  expect(description).not.toMatch(/Markdown|hyphen|file|`/);
});

test('the editions of each newsletter are in its folder', () => {
  expect(collections.find(({ name }) => name === 'editions-memo')).toMatchObject({
    folder: 'content/newsletters/memo',
  });
});

test('at a service, the desk knows where the page of a file is, on the site and in previews', () => {
  const desk = { service: 'github', repository: 'larkfield/ledger', branch: 'main', review: true } as const;
  const { collections: all } = cmsConfig({ ...settings, desk }) as {
    collections: { name: string; preview_path?: string }[];
  };
  const known = all.flatMap(({ name, preview_path: place }) => (place === undefined ? [] : [[name, place]]));
  expect(Object.fromEntries(known)).toEqual({
    articles: '{{dirname}}/{{filename}}/',
    authors: 'authors/{{filename}}/',
    sections: '{{filename}}/',
    pages: '{{filename}}/',
    newsletters: 'newsletters/{{filename}}/',
  });
  expect(JSON.stringify(collections)).not.toContain('preview_path');
});

test('photos of a story lie beside its file, which the CMS counts from a folder with the name of the story', () => {
  expect(collections.find(({ name }) => name === 'articles')).toMatchObject({ media_folder: '..', public_folder: '.' });
});

test('a photo gets a name that a story can use, whatever the camera calls it', () => {
  expect(cmsConfig(settings)).toMatchObject({ media_libraries: { default: { config: { slugify_filename: true } } } });
});
