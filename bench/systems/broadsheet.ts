import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { BUILD_TIME } from '../corpus/corpus-publication.ts';
import { authorYaml, makeProject, storyFile, storyMarkdown } from '../corpus/project.ts';
import { ROOT } from '../project-folder.ts';
import { packageVersion } from './package-version.ts';
import type { System } from './system.ts';

/** This checkout. */
export const BROADSHEET: System = {
  name: 'broadsheet',
  missing: () => (existsSync(path.join(ROOT, 'node_modules/astro')) ? undefined : 'run npm ci'),
  version: () => `${packageVersion(ROOT)} on Astro ${packageVersion(path.join(ROOT, 'node_modules/astro'))}`,
  make: makeProject,
  // As `npm run build` does, without the time that npm itself takes.
  command: () => ['sh', '-c', buildScript()],
  environment: {
    PATH: `node_modules/.bin${path.delimiter}${process.env['PATH']}`,
    BUILD_TIME,
    ASTRO_TELEMETRY_DISABLED: '1',
  },
  output: 'dist',
  caches: ['.broadsheet', '.astro', 'node_modules/.astro', 'node_modules/.cache', 'node_modules/.vite'],
  story: (story) => ({ file: storyFile(story), text: storyMarkdown(story) }),
  author: (id, name) => ({ file: `content/authors/${id}.yaml`, text: authorYaml(name) }),
  template: 'src/components/SiteFooter.astro',
};

function buildScript(): string {
  const { scripts }: { scripts: { build: string } } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  return scripts.build;
}
