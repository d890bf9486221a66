import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { SITE } from './demo-project.ts';

test('neither the desk nor the overlay is in a build', () => {
  const files = readdirSync(SITE, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const texts = files.filter(({ name }) => /\.(?:html|js|css|json)$/.test(name));
  expect(texts.length).toBeGreaterThan(100);
  const naming = texts.filter(({ parentPath, name }) =>
    /broadsheet-desk|data-desk|__open-in-editor/.test(readFileSync(path.join(parentPath, name), 'utf8')),
  );
  expect(naming).toEqual([]);
  expect(files.filter(({ parentPath }) => /[/\\]_?desk(?:[/\\]|$)/.test(path.relative(SITE, parentPath)))).toEqual([]);
});
