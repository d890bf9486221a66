import { expect, test } from 'vitest';
import { formLink } from './form-link.ts';

test('a story is edited in its form, and no other file has one', () => {
  expect(formLink('content/articles/2026/11/coast-road-closed.md')).toBe(
    '/admin/#/collections/articles/entries/2026/11/coast-road-closed',
  );
  expect(formLink('content/publication.yaml')).toBeUndefined();
});
