import { expect, test } from 'vitest';
import { markOf } from './manifest/key-mark.ts';
import { pageKey } from './page-key.ts';
import { knownPages, pagePaths } from './page-paths.ts';

test('a path has the mark of its key, and its props and its key are made when they are asked for', () => {
  const made: string[] = [];
  const [path] = pagePaths(['a-story'], (slug) => {
    made.push(slug);
    return { params: { slug }, props: { page: { slug } } };
  });
  const key = pageKey({ page: { slug: 'a-story' } });
  expect(path).toMatchObject({ params: { slug: 'a-story' }, cacheKey: markOf(key) });
  expect(made).toHaveLength(1);
  const page = knownPages.value.get(markOf(key));
  expect([page?.mark, page?.text, page?.make()]).toEqual([
    markOf(key),
    key,
    { props: { page: { slug: 'a-story' } }, key },
  ]);
  expect(made).toHaveLength(3);
});
