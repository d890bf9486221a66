import { existsSync } from 'node:fs';
import path from 'node:path';
import { eleventyAuthor, eleventyStory, eleventyStoryFile, makeEleventySite } from './eleventy-site.ts';
import { packageVersion } from './package-version.ts';
import type { System } from './system.ts';

const FOLDER = path.join(import.meta.dirname, '../node_modules/@11ty/eleventy');

/** Eleventy, which takes part only where templates are all that is needed. */
export const ELEVENTY: System = {
  name: 'eleventy',
  missing({ photos, isFull }) {
    if (photos > 0 || isFull) return 'it is compared without search and photos from cameras only';
    return existsSync(FOLDER) ? undefined : 'run npm ci --prefix bench';
  },
  version: () => packageVersion(FOLDER),
  make: makeEleventySite,
  command: () => [process.execPath, path.join(FOLDER, 'cmd.cjs'), '--config=eleventy.config.ts'],
  output: '_site',
  caches: ['.cache'],
  story: (story) => ({ file: eleventyStoryFile(story), text: eleventyStory(story) }),
  author: (id, name) => ({ file: `input/_data/authors/${id}.json`, text: eleventyAuthor(name) }),
  template: 'parts/footer.ts',
};
