import { expect, test } from 'vitest';
import { choose, listChoices } from './choice.ts';

const SECTIONS = [
  { id: 'news', name: 'News' },
  { id: 'livewire', name: 'Livewire' },
  { id: 'arts', name: 'Arts & Letters' },
  { id: 'op-ed', name: 'Opinión' },
];

test.each([
  ['news', 'news'],
  [' NEWS ', 'news'],
  ['arts & letters', 'arts'],
  ['opinion', 'op-ed'],
  ['OPINIÓN', 'op-ed'],
])('%s is found by id or name', (answer, id) => {
  expect(choose(answer, SECTIONS, 'section')).toEqual({ ok: true, id });
});

test.each([
  ['nwes', 'There is no section "nwes"; did you mean news?'],
  ['Art & Letters', 'There is no section "Art & Letters"; did you mean arts?'],
  [
    'gardening',
    'There is no section "gardening"; there are: news (News), livewire (Livewire), arts (Arts & Letters), op-ed (Opinión).',
  ],
])('%s is not found, and the answer says what there is', (answer, message) => {
  expect(choose(answer, SECTIONS, 'section')).toEqual({ ok: false, message });
});

test('a long list is cut', () => {
  const many = Array.from({ length: 32 }, (_, index) => ({ id: `a${index}`, name: 'A' }));
  expect(listChoices(many)).toMatch(/a29 \(A\), and 2 more$/);
});
