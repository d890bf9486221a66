import { expect, test } from 'vitest';
import { z } from 'zod';
import { line, verbatim } from '../fields.ts';
import { ALL_FILE_KINDS } from '../kinds.ts';
import { proseSetter } from './set-prose.ts';
import { textFields } from './text-fields.ts';

const FIELDS = ALL_FILE_KINDS.flatMap(({ name, schema }) =>
  textFields(schema).map(({ path, isProse }) => ({ field: [name, ...path].join(' '), isProse })),
);

test('every text field of every kind of file is prose, or is declared as something else', () => {
  // The schema of a new field says `line` for what readers read, and `verbatim` or a form of its own for the rest.
  expect(FIELDS.filter(({ isProse }) => isProse === undefined).map(({ field }) => field)).toEqual([]);
  expect(FIELDS.length).toBeGreaterThan(100);
});

test.each([
  'article headline',
  'article corrections [] text',
  'article dateline city',
  'article byline [] name',
  'article photos [] caption',
  'author name',
  'author portrait credit',
  'section name',
  'masthead desks []',
  'masthead roles [] name',
  'newsletter pitch',
  'feed name',
  'page title',
  'publication name',
  'publication footer imprint',
  'publication wire usageTerms',
])('%s is prose', (field) => {
  expect(FIELDS).toContainEqual({ field, isProse: true });
});

test.each([
  'article guid',
  'article tags []',
  'article published',
  'article photo src',
  'author email',
  'newsletter provider username',
  'newsletter provider hidden *',
  'publication url',
  'publication timeZone',
])('%s is not', (field) => {
  expect(FIELDS).toContainEqual({ field, isProse: false });
});

test('text is found in all forms of a schema', () => {
  const schema = z.strictObject({
    either: z.union([line, z.strictObject({ name: line.optional(), id: verbatim })]),
    list: z.array(line).default([]),
    pair: z.tuple([line, z.number()]).readonly(),
    free: z.record(z.string(), line.nullable()),
    forgotten: z.string(),
    fixed: z.enum(['a', 'b']),
  });
  expect(textFields(schema).map(({ path, isProse }) => `${path.join(' ')}: ${isProse}`)).toEqual([
    'either: true',
    'either name: true',
    'either id: false',
    'list []: true',
    'pair []: true',
    'free *: true',
    'forgotten: undefined',
  ]);
  const set = proseSetter(schema);
  const data = {
    either: { name: 'a', id: 'b' },
    list: ['c'],
    pair: ['d', 1] as const,
    free: { e: 'f' },
    forgotten: 'g',
    fixed: 'a' as const,
  };
  expect(set(data as never, (text) => text.toUpperCase())).toEqual({
    either: { name: 'A', id: 'b' },
    list: ['C'],
    pair: ['D', 1],
    free: { e: 'F' },
    forgotten: 'g',
    fixed: 'a',
  });
});

test('data in which nothing changes comes back as it is, and data that changes is not touched', () => {
  const set = proseSetter(z.strictObject({ a: line, b: z.array(line) }));
  const data = { a: 'x', b: ['y'] };
  expect(set(data, (text) => text)).toBe(data);
  expect(set(data, (text) => `${text}!`)).toEqual({ a: 'x!', b: ['y!'] });
  expect(data).toEqual({ a: 'x', b: ['y'] });
});
