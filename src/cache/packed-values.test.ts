import { expect, test } from 'vitest';
import { packed, unpacked, type PackedValues } from './packed-values.ts';

/** What is read of values that were written as JSON. */
function readBack(values: readonly unknown[], pool = new Map<string, string>()): unknown[] {
  return unpacked(JSON.parse(JSON.stringify(packed(values))) as PackedValues, pool);
}

const byline = () => [{ author: 'ana-cruz' }];
const story = (headline: string) => ({ headline, byline: byline(), tags: ['coast', 'weather'], corrections: [] });

test.each([
  ['texts, one of them empty', ['storm', '', 'storm']],
  ['numbers, which could be taken for places', [0, 1, -1, 2.5, [3, [4]], { a: 5 }]],
  ['flags and nothing', [true, false, null, [true, null], { a: false }]],
  ['empty lists and objects', [[], {}, [[]], [{}], { a: [] }, { a: {} }]],
  ['objects with the same fields in another order', [{ a: '1', b: '2' }, { b: '2', a: '1' }, { a: '1' }]],
  ['fields with the names of what every object has', JSON.parse('[{"__proto__":"a","valueOf":["b"]},{"length":"1"}]')],
  ['stories with the same byline', [story('Storm'), story('Ferry'), story('Storm')]],
])('%s are read back as they were', (_, values: unknown[]) => {
  expect(readBack(values)).toStrictEqual(values);
  expect(JSON.stringify(readBack(values))).toBe(JSON.stringify(values));
});

test('a field that is undefined is left out, as in JSON', () => {
  expect(readBack([{ a: undefined, b: '1' }])).toStrictEqual([{ b: '1' }]);
});

test('a text that occurs often is written once', () => {
  const text = JSON.stringify(packed([story('Storm'), story('Ferry')]));
  expect(text.split('ana-cruz')).toHaveLength(2);
});

test('what several values have in common is one object, which nobody can change for the others', () => {
  const [storm, ferry] = readBack([story('Storm'), story('Ferry')]) as [
    ReturnType<typeof story>,
    ReturnType<typeof story>,
  ];
  expect(storm.byline).toBe(ferry.byline);
  expect(() => storm.byline.push({ author: 'ben-ito' })).toThrow(TypeError);
  expect(() => Object.assign(storm.byline[0] ?? {}, { author: 'ben-ito' })).toThrow(TypeError);
});

test('the values themselves can be changed, even when they are equal', () => {
  const [one, other] = readBack([story('Storm'), story('Storm')]) as [
    ReturnType<typeof story>,
    ReturnType<typeof story>,
  ];
  one.headline = 'Ferry';
  expect(other.headline).toBe('Storm');
});
