import { expect, test } from 'vitest';
import { pageKey } from './page-key.ts';
import { knownPages, pagePaths } from './page-paths.ts';

test('the key of a page is the digest of its props, and its props and body are made when they are asked for', () => {
  const made: string[] = [];
  const [path] = pagePaths(
    ['a-story'],
    (slug) => {
      made.push(slug);
      return { params: { slug }, props: { page: { slug } } };
    },
    ({ page }) => ({ text: page.slug }) as never,
  );
  expect(path).toMatchObject({ params: { slug: 'a-story' }, cacheKey: pageKey({ page: { slug: 'a-story' } }) });
  expect(made).toHaveLength(1);
  const page = knownPages.value.get(path?.cacheKey ?? '');
  expect(page?.props).toEqual({ page: { slug: 'a-story' } });
  expect(page?.body).toEqual({ text: 'a-story' });
  expect(made).toHaveLength(3);
});
