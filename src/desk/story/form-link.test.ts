import { expect, test } from 'vitest';
import { formLink } from './form-link.ts';

test.each([
  ['articles/2026/11/coast-road-closed.md', 'articles/entries/2026/11/coast-road-closed'],
  ['authors/jane-doe.yaml', 'authors/entries/jane-doe'],
  ['newsletters/morning/2026-11-23.md', 'editions-morning/entries/2026-11-23'],
  ['publication.yaml', 'settings/entries/publication'],
])('%s is edited in its form', (file, form) => {
  expect(formLink(`content/${file}`)).toBe(`/admin/#/collections/${form}`);
});

test('a photo has no form', () => {
  expect(formLink('content/photos/harbor.jpg')).toBeUndefined();
  expect(formLink('public/harbor.jpg')).toBeUndefined();
});
