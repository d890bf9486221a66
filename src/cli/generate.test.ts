import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { listContentFiles } from '../loader/content-files.ts';
import { generatedFiles } from './generated-files.ts';

const files = await generatedFiles();

test.each([...files])('%s is what src/schema/ says now: if not, run `npm run generate` and commit it', (file, text) => {
  expect(
    existsSync(file) ? readFileSync(file, 'utf8') : undefined,
    'Run `npm run generate` and commit the files.',
  ).toBe(text);
});

test('every kind of file has a schema, and all of them have the one guide', () => {
  expect([...files.keys()]).toEqual([
    'public/schemas/article.schema.json',
    'public/schemas/author.schema.json',
    'public/schemas/section.schema.json',
    'public/schemas/front.schema.json',
    'public/schemas/page.schema.json',
    'public/schemas/masthead.schema.json',
    'public/schemas/newsletter.schema.json',
    'public/schemas/feed.schema.json',
    'public/schemas/publication.schema.json',
    'content/FRONTMATTER.md',
  ]);
});

test('each generated file says so, and how to make it again', () => {
  for (const text of files.values())
    expect(text).toMatch(/Generated from src\/schema\/.* by npm run generate: do not edit\./);
});

test('the field guide in content/ is no content', () => {
  expect(listContentFiles('.').files.map(({ path }) => path)).not.toContain('FRONTMATTER.md');
});
