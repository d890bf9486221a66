import { expect, test } from 'vitest';
import { headingId } from './heading-id.ts';

test('a heading takes no id from the photos of a gallery', () => {
  const taken = new Map<string, number>();
  expect(headingId('Photo 2', taken)).toBe('photo-2-2');
  expect(headingId('Photo 2', taken)).toBe('photo-2-3');
  expect(headingId('Photographs', taken)).toBe('photographs');
});
