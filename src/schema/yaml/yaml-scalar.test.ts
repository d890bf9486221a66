import { expect, test } from 'vitest';
import { writtenText } from './yaml-scalar.ts';

test.each([
  ['plain', 'a: The pier  is shut\n'],
  ['in double quotation marks', 'a: "The pier  is \\"shut\\""\n'],
  ['in single quotation marks', "a: 'The pier''s  end'\n"],
  ['on several lines', 'a: The pier\n  is  shut\nb: 1\n'],
  ['folded', 'a: >-\n  The pier\n  is  shut\nb: 1\n'],
  ['literal', 'a: |\n  The pier\n  is  shut\n'],
])('finds each character of a text %s', (_, yaml) => {
  const written = writtenText(yaml, ['a']);
  const read = [...(written?.text ?? '')].map((character, index) => {
    const [start = 0, end = 0] = written?.spans[index] ?? [];
    return /\s/.test(character) || yaml.slice(start, end).endsWith(character);
  });
  expect(read.length).toBeGreaterThan(10);
  expect(read).not.toContain(false);
  expect(yaml.slice(written?.spans[4]?.[0]).startsWith('pier')).toBe(true);
});

test('a text within lists and groups is found', () => {
  const yaml = 'roles:\n  - { role: "Editor", name: Jo }\n';
  expect(writtenText(yaml, ['roles', 0, 'role'])?.spans[0]).toEqual([yaml.indexOf('Editor'), yaml.indexOf('ditor')]);
});

test('escapes for other characters, numbers and absent fields are not taken for text', () => {
  expect(writtenText('a: "x\\ty"\n', ['a'])).toBeUndefined();
  expect(writtenText('a: 12\n', ['a'])).toBeUndefined();
  expect(writtenText('a: b\n', ['c'])).toBeUndefined();
});
