import { expect, test } from 'vitest';
import { gatherPaper } from './gathered-paper.ts';
import type { OldItem, OldPost } from './old-paper.ts';

test('an author of Ghost without an account is no byline, and is in the report', async () => {
  const post: OldPost = {
    kind: 'story',
    id: '1',
    slug: 'a',
    title: 'A',
    status: 'published',
    authors: ['64f0c2', 'ann'],
    categories: [],
    tags: [],
    body: { form: 'html', text: '' },
    comments: [],
  };
  const items: OldItem[] = [
    { is: 'site', site: { system: 'ghost' } },
    { is: 'author', author: { id: 'ann', name: 'Ann Lee' } },
    { is: 'post', post },
  ];
  const paper = await gatherPaper(
    (async function* () {
      yield* items;
    })(),
  );
  expect(paper.posts[0]).toMatchObject({ authors: ['ann'], others: { 'an author without an account': '64f0c2' } });
  expect([...paper.authors.keys()]).toEqual(['ann']);
});
