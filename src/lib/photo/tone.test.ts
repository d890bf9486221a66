import { expect, test } from 'vitest';
import { toneOf } from './tone.ts';

test.each<[string, [number, number, number], string]>([
  ['black', [0, 0, 0], 'tone tone-1'],
  ['white', [255, 255, 255], 'tone tone-6'],
  ['a middle grey', [119, 119, 119], 'tone tone-4'],
  ['red', [255, 0, 0], 'tone tone-4 hue-1'],
  ['green', [0, 128, 0], 'tone tone-4 hue-5'],
  ['the blue of a winter sea', [52, 84, 110], 'tone tone-3 hue-8'],
  ['the gold of a stage', [205, 160, 70], 'tone tone-5 hue-3'],
])('%s', (_, rgb, classes) => {
  expect(toneOf(rgb)).toBe(classes);
});

test('no colour is without a tone', () => {
  for (let part = 0; part <= 255; part += 15)
    for (let other = 0; other <= 255; other += 15)
      expect(toneOf([part, other, 255 - part])).toMatch(/^tone tone-[1-6](?: hue-(?:\d|1[01]))?$/);
});
