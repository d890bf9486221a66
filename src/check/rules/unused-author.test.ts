import { expect, test } from 'vitest';
import { contentForTests } from './content-for-tests.ts';
import { unusedAuthors } from './unused-author.ts';

const author = { name: 'Jane Doe' };

test('an author whom no byline and no masthead names is a warning at their file', () => {
  const content = contentForTests({
    authors: { wrote: author, edits: author, drafted: author, nobody: author },
    stories: { '2026/11/a': { byline: ['wrote'] }, '2026/11/b': { byline: [{ author: 'drafted' }], status: 'draft' } },
    mastheads: { main: { roles: [{ role: 'Editor', author: 'edits' }] } },
  });
  expect(unusedAuthors(content)).toMatchObject([
    { rule: 'author-unused', severity: 'warning', file: 'content/authors/nobody.yaml' },
  ]);
});
