import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';

/** How a route asks what is public. */
export const OPENING = /\bopen\w*Edition\(\)/g;

/** Where a project of {@link openEveryGate} lists the files of its routes. */
export const ROUTES_OF_FILES = '.broadsheet/routes.json';

/**
 * Makes each of the routes read all content, as if nobody had to ask what is public, and the build write down which route
 * a file comes from, in {@link ROUTES_OF_FILES}: a route counts as seen only for a file of its own.
 */
export function openEveryGate(folder: string, routes: readonly string[], now: string): void {
  const at = (file: string) => path.join(folder, file);
  writeFileSync(
    at('src/engine/past-the-gate.ts'),
    `import { openNewsroom } from '../newsroom/newsroom.ts';
import { loadedLedger } from '../loader/content-ledger.ts';
export function everything() {
  const newsroom = openNewsroom(loadedLedger.value as never, Date.parse('${now}'), true);
  for (const story of newsroom.stories) delete story.unpublished;
  return { ...newsroom, isPreview: false };
}
`,
  );
  for (const route of routes) {
    const file = at(`src/pages/${route}`);
    const up = '../'.repeat(route.split('/').length);
    const opened = readFileSync(file, 'utf8').replaceAll(OPENING, 'everything()');
    const statement = `import { everything } from '${up}engine/past-the-gate.ts';\n`;
    writeFileSync(file, route.endsWith('.astro') ? opened.replace('---\n', `---\n${statement}`) : statement + opened);
  }
  const press = readFileSync(at('src/engine/press.ts'), 'utf8');
  const asked = 'const paths = await printer.getStaticPaths();';
  expect(press).toContain(asked);
  const noted = `${asked}
  const routes = paths.map((path) => [fileOf(path), path.route.component]);
  writeFileSync('${ROUTES_OF_FILES}', JSON.stringify(routes));`;
  writeFileSync(at('src/engine/press.ts'), `import { writeFileSync } from 'node:fs';\n${press.replace(asked, noted)}`);
}
