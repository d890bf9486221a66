import { Ajv } from 'ajv';
import { z } from 'zod';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { jsonSchemaOf, type JsonSchema } from './json-schema.ts';
import { ALL_FILE_KINDS } from '../kinds.ts';

const schemas = new Map(ALL_FILE_KINDS.map((kind) => [kind.name, jsonSchemaOf(kind)]));

/** Returns true when a code editor, which has only the JSON Schema, would accept a file. */
function accepts(kind: string, yaml: string): boolean {
  const schema = z.fromJSONSchema(schemas.get(kind) as Parameters<typeof z.fromJSONSchema>[0]);
  return schema.safeParse(parse(yaml, { schema: 'core' })).success;
}

const story = (line: string) => `headline: A\nsection: news\npublished: 2026-11-23T06:30:00-05:00\n${line}`;

test.each(ALL_FILE_KINDS)('the JSON Schema of $noun accepts its examples', ({ name, examples }) => {
  for (const text of Object.values(examples)) {
    expect(accepts(name, text.replace(/^---\n([\s\S]*?)\n---\n[\s\S]*/, '$1'))).toBe(true);
  }
});

test.each([
  ['an unknown field', 'sectoin: news'],
  ['a type that there is not', 'type: rumour'],
  ['an instant without a time of day', 'updated: 2026-11-23 '],
  ['a day for an instant', 'embargo: 2026-11-23'],
  ['an id with capitals', 'masthead: Main'],
  ['text for a list', 'tags: coast'],
  ['an unknown field in a group', 'dateline: { city: Madison, state: Alabama }'],
  ['a group without its required field', 'photo: { alt: A }'],
  ['a photo of another kind', 'photo: { src: /photos/a.gif, alt: A }'],
  ['an entry of neither form', 'byline: [{ author: jane-doe, name: Jane }]'],
  ['a focus of three numbers', 'photo: { src: /photos/a.jpg, alt: A, focus: [0, 0, 0] }'],
])('the JSON Schema of a story refuses %s', (_, line) => {
  expect(accepts('article', story(line))).toBe(false);
});

test('the JSON Schema of a photo wants a description, or that it says that there is none yet', () => {
  // Zod does not read a choice of required fields from a JSON Schema, but code editors do.
  const isValid = new Ajv({ strict: false, formats: { uri: true, email: true } }).compile(schemas.get('author') ?? {});
  const accepted = (portrait: object) => isValid({ name: 'Jane', portrait: { src: '/photos/a.jpg', ...portrait } });
  expect(accepted({ alt: 'A' })).toBe(true);
  expect(accepted({ altMissing: true })).toBe(true);
  expect(accepted({})).toBe(false);
});

test.each([
  ['defaults left out', ''],
  ['a photo named in capitals', 'photo: { src: /photos/A.JPG, alt: A }'],
  ['an id, a group and a guest in one byline', 'byline: [a, { author: b, role: c }, { name: D }]'],
  ['no newsletter', 'newsletter: false'],
])('the JSON Schema of a story accepts %s', (_, line) => {
  expect(accepts('article', story(line))).toBe(true);
});

test.each([...schemas])('every list, text and number of the schema of %s has a bound', (kind, schema) => {
  expect(unbounded(schema, kind)).toEqual([]);
});

describe('every field', () => {
  const fields = [...schemas].flatMap(([kind, schema]) => fieldsOf(schema, kind));

  test('has a text that says what it is for', () => {
    expect(fields.filter(([, { description }]) => !description).map(([name]) => name)).toEqual([]);
  });

  test('with a pattern has words for it, because an editor cannot read patterns', () => {
    const unexplained = fields.filter(([, field]) => field.pattern && !field.patternErrorMessage);
    expect(unexplained.map(([name]) => name)).toEqual([]);
  });
});

/** The parts of a schema without a bound, by place: lists, texts, numbers and groups whose names an editor chooses. */
function unbounded(schema: JsonSchema, place: string): string[] {
  const { type, items, properties, additionalProperties: others } = schema;
  const isFixed = schema.enum !== undefined || schema.const !== undefined;
  const isOpen = {
    string: schema.maxLength === undefined && !hasLongestMatch(schema.pattern),
    array: schema.maxItems === undefined && !Array.isArray(items),
    number: schema.maximum === undefined,
    integer: schema.maximum === undefined,
    object: properties === undefined && schema.maxProperties === undefined,
    boolean: false,
  }[type ?? 'boolean'];
  return [
    ...(isOpen && !isFixed ? [`${place}: ${type}`] : []),
    ...Object.entries(properties ?? {}).flatMap(([key, field]) => unbounded(field, `${place}.${key}`)),
    ...[items ?? []].flat().flatMap((entry) => unbounded(entry, `${place}[]`)),
    ...(typeof others === 'object' ? unbounded(others, `${place}.*`) : []),
    ...[...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].flatMap((form) => unbounded(form, place)),
  ];
}

/** Whether a pattern matches texts of a bounded length only: nothing in it repeats without end. */
function hasLongestMatch(pattern: string | undefined): boolean {
  return pattern !== undefined && !/[+*]|\{\d+,\}/.test(pattern.replaceAll(/\\.|\[[^\]]*\]/g, 'x'));
}

function fieldsOf(schema: JsonSchema, place: string): [name: string, field: JsonSchema][] {
  const own = Object.entries(schema.properties ?? {}).flatMap(([key, field]): [string, JsonSchema][] => [
    [`${place}.${key}`, field],
    ...fieldsOf(field, `${place}.${key}`),
  ]);
  const items = schema.items && !Array.isArray(schema.items) ? [schema.items] : [];
  const forms = [...items, ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
  return [...own, ...forms.flatMap((form) => fieldsOf(form, place))];
}
