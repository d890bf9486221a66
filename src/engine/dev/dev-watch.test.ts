import { expect, test } from 'vitest';
import { unwatched } from './dev-watch.ts';

test.each([
  ['/paper/.broadsheet', true],
  ['/paper/.broadsheet/dist/spare/index.html', true],
  ['/paper/public_html/2026/11/storm/index.html', true],
  ['/paper/content/articles/2026/11/storm.md', true],
  ['/paper/contents.md', false],
  ['/paper/src/pages/index.astro', false],
  ['/paper/public_html_notes/a.html', false],
  ['/paper', false],
])(
  'the dev server does not watch what builds write, nor content/, which the loader watches: %s %s',
  (file, ignored) => {
    expect(unwatched('/paper', '/paper/public_html')(file)).toBe(ignored);
  },
);
