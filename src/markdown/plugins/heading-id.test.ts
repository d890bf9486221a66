import { expect, test } from 'vitest';
import { headingId, PAGE_IDS } from './heading-id.ts';

test('a heading takes no id from the photos of a gallery and from footnotes', () => {
  const taken = new Map<string, number>();
  expect(headingId('Photo 2', taken)).toBe('photo-2-2');
  expect(headingId('Photo 2', taken)).toBe('photo-2-3');
  expect(headingId('fnref 1', taken)).toBe('section-fnref-1');
  expect(headingId('Photographs', taken)).toBe('photographs');
});

test('a heading has the id of its words, also where a part of the page is named like it', () => {
  for (const words of ['Key points', 'Chart 1 title', 'Picks: title', 'Livewire 2 end'])
    expect(headingId(words, new Map(PAGE_IDS.map((id) => [id, 1])))).toBe(words.toLowerCase().replaceAll(/\W+/g, '-'));
});
