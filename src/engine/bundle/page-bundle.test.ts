import { expect, test } from 'vitest';
import { withoutFolder } from './page-bundle.ts';

test.each([
  ['/srv/paper', '"/srv/paper/src/Page.astro"', '"/project/src/Page.astro"'],
  ['/srv/paper', '"file:///srv/paper/dist/"', '"file:///project/dist/"'],
  ['C:\\paper', '"C:/paper/src/Page.astro" "file:///C:/paper/"', '"/project/src/Page.astro" "file:////project/"'],
  ['/app', '"astro/dist/core/app/entrypoint" "/app/src/a.ts"', '"astro/dist/core/app/entrypoint" "/project/src/a.ts"'],
  ['/srv/paper', '"/srv/paper-2/src/a.ts" "/home/srv/paper/"', '"/srv/paper-2/src/a.ts" "/home/srv/paper/"'],
])('in %s, the compiled code %s becomes %s', (root, code, movable) => {
  expect(withoutFolder(code, root)).toBe(movable);
});
