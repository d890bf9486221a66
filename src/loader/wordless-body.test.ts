import { expect, test } from 'vitest';
import { isWordless } from './wordless-body.ts';

test.each([
  '',
  ' \n\n',
  '<!-- to come: text -->\n',
  '::livewire\n\n::newsletter{id=daily}',
  '::gallery',
  '![A pier](/photos/pier.jpg)',
  '<p></p>\n\n***\n',
  ':::box\n:::',
  '[a]: https://example.com/',
])('%j says nothing', (body) => {
  expect(isWordless(body)).toBe(true);
});

test.each([
  'Text.',
  '- one',
  '> “Yes.”',
  '5',
  '<p>Text</p>',
  '![A pier](/photos/pier.jpg "The pier.")',
  '::embed{url="https://a.example/"}',
  ':::box[What to know]\n:::',
  '[Read more](https://a.example/)',
  '新年',
  '  indented',
])('%j says something', (body) => {
  expect(isWordless(body)).toBe(false);
});
