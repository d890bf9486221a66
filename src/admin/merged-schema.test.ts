import { expect, test } from 'vitest';
import type { JsonSchema } from '../schema/generated/json-schema.ts';
import { fromForm, toForm } from './form-values.ts';
import { mergedSchema } from './merged-schema.ts';
import { shapeOf } from './value-shape.ts';

const text: JsonSchema = { type: 'string' };

function group(properties: Record<string, JsonSchema>, required = Object.keys(properties)): JsonSchema {
  return { type: 'object', properties, required };
}

const described = group({ src: text, alt: text, credit: text }, ['src', 'alt']);
const undescribed = group({ src: text, altMissing: { type: 'boolean', const: true }, credit: text }, [
  'src',
  'altMissing',
]);
const photo: JsonSchema = { description: 'The lead photo', anyOf: [described, undescribed] };

test('groups that differ in a field or two are one group, in which only what all require is required', () => {
  expect(mergedSchema(photo)).toMatchObject({ description: 'The lead photo', type: 'object', required: ['src'] });
  expect(Object.keys(mergedSchema(photo).properties ?? {})).toEqual(['src', 'alt', 'credit', 'altMissing']);
});

test('a value of either group is a plain group in the form, and the same in the file again', () => {
  const shape = shapeOf(photo);
  expect(shape.is).toBe('group');
  expect(toForm({ src: './a.jpg', alt: 'The sea' }, shape)).toEqual({ src: './a.jpg', alt: 'The sea' });
  expect(toForm({ src: './a.jpg', altMissing: true }, shape)).toEqual({ src: './a.jpg', altMissing: 'yes' });
  expect(fromForm({ src: './a.jpg', alt: '', altMissing: 'yes' }, shape)).toEqual({ src: './a.jpg', altMissing: true });
});

test('texts that are written in several ways are one text', () => {
  const year: JsonSchema = { type: 'string', pattern: String.raw`^\d{4}$` };
  expect(shapeOf({ anyOf: [year, text] })).toEqual({ is: 'text' });
});

test('groups that a field names, or that have little in common, and texts beside groups stay apart', () => {
  const kinds = [group({ kind: { ...text, const: 'one' } }), group({ kind: { ...text, const: 'two' }, url: text })];
  for (const anyOf of [kinds, [group({ a: text, b: text }), group({ c: text })], [text, described]])
    expect(shapeOf({ anyOf }).is).toBe('union');
});
