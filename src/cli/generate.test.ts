import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { listContentFiles } from '../loader/content-files.ts';
import { generatedFiles } from './generate/generated-files.ts';

const files = await generatedFiles();

test.each([...files])('%s is what its source says now: if not, run `npm run generate` and commit it', (file, text) => {
  expect(
    existsSync(file) ? readFileSync(file, 'utf8') : undefined,
    'Run `npm run generate` and commit the files.',
  ).toBe(text);
});

test('every kind of file has a schema, all of them have the one guide, and packages have a list of licences', () => {
  expect([...files.keys()]).toEqual([
    '.vscode/schemas/article.schema.json',
    '.vscode/schemas/comments.schema.json',
    '.vscode/schemas/author.schema.json',
    '.vscode/schemas/section.schema.json',
    '.vscode/schemas/topic.schema.json',
    '.vscode/schemas/front.schema.json',
    '.vscode/schemas/page.schema.json',
    '.vscode/schemas/masthead.schema.json',
    '.vscode/schemas/newsletter.schema.json',
    '.vscode/schemas/edition.schema.json',
    '.vscode/schemas/feed.schema.json',
    '.vscode/schemas/publication.schema.json',
    '.vscode/schemas/most-read.schema.json',
    '.vscode/schemas/redirect.schema.json',
    'content/FRONTMATTER.md',
    'docs/licences.md',
  ]);
});

test('each generated file says so, and how to make it again', () => {
  for (const text of files.values())
    expect(text).toMatch(/Generated from (?:src\/schema\/.*|package-lock\.json) by npm run generate: do not edit\./);
});

test('the field guide in content/ is no content', () => {
  expect(listContentFiles('.').files.map(({ path }) => path)).not.toContain('FRONTMATTER.md');
});
