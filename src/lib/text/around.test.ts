import { expect, test } from 'vitest';
import { around } from './around.ts';

test('a sentence is cut where the language puts what goes into it', () => {
  expect(around((time) => `Published ${time}`)).toEqual(['Published ', '']);
  expect(around((time) => `${time}公開`)).toEqual(['', '公開']);
  expect(around((address) => `Write to ${address} soon.`)).toEqual(['Write to ', ' soon.']);
});

test('a sentence that has no place for it is all before it', () => {
  expect(around(() => 'Published')).toEqual(['Published', '']);
});
