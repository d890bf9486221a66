import { expect, test } from 'vitest';
import { sourceWatcher } from './dev-watch.ts';

/** Whether the dev server of a project in `/paper` ignores a file. */
function isIgnored(file: string): boolean {
  const { config } = sourceWatcher('/paper', '/paper/public_html');
  const settings = typeof config === 'function' ? Reflect.apply(config, undefined, []) : undefined;
  const [ignored] = settings.server.watch.ignored as [(file: string) => boolean];
  return ignored(file);
}

test.each([
  ['/paper/.broadsheet', true],
  ['/paper/.broadsheet/dist/spare/index.html', true],
  ['/paper/public_html/2026/11/storm/index.html', true],
  ['/paper/content/articles/2026/11/storm.md', false],
  ['/paper/src/pages/index.astro', false],
  ['/paper/public_html_notes/a.html', false],
  ['/paper', false],
])('the dev server does not watch what builds write: %s %s', (file, ignored) => {
  expect(isIgnored(file)).toBe(ignored);
});
