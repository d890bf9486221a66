import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { BUILD_TIME, PUBLICATION } from './corpus-publication.ts';
import type { CorpusStory } from './corpus-story.ts';
import { authorYaml, makeProject, storyFile, storyMarkdown } from './corpus.ts';
import { eleventyAuthor, eleventyStory, eleventyStoryFile, makeEleventySite } from './eleventy-site.ts';
import { hugoAuthor, hugoStory, hugoStoryFile, makeHugoSite } from './hugo-site.ts';
import { ROOT } from './project-folder.ts';

/** A text file of a site, by its path from the site's folder. */
interface SourceFile {
  file: string;
  text: string;
}

/** A generator of sites, and where a site of it keeps what the benchmark changes. */
export interface System {
  name: string;
  /** What is missing for it to run, as advice; undefined when nothing is. */
  missing(): string | undefined;
  version(): string;
  /** Makes the site of a corpus and returns its folder. */
  make(name: string, stories: number): Promise<string>;
  /** The program that builds the site of the current folder, and its arguments. */
  command: [program: string, ...args: string[]];
  environment?: Record<string, string>;
  /** The folder with the built site. */
  output: string;
  /** What a build leaves for the next one, besides the output. */
  caches: string[];
  story(story: CorpusStory): SourceFile;
  author(id: string, name: string): SourceFile;
  /** The template of the foot of every page, which has a `</footer>`. */
  template: string;
}

const ELEVENTY = path.join(import.meta.dirname, 'node_modules/@11ty/eleventy');

/** The system that the others are compared with. */
export const YARDSTICK = 'hugo';

/** Every system, in the order of the turns. */
export const SYSTEMS: readonly System[] = [
  {
    name: 'broadsheet',
    missing: () => (existsSync(path.join(ROOT, 'node_modules/astro')) ? undefined : 'run npm ci'),
    version: () => `${packageVersion(ROOT)} on Astro ${packageVersion(path.join(ROOT, 'node_modules/astro'))}`,
    make: makeProject,
    // As `npm run build` does, without the time that npm itself takes.
    command: ['sh', '-c', buildScript()],
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
  },
  {
    name: 'hugo',
    missing: () =>
      hugoVersion() === undefined ? 'install hugo (extended or not) so that it is on the PATH' : undefined,
    version: () => hugoVersion() ?? '',
    make: makeHugoSite,
    command: ['hugo', '--clock', BUILD_TIME],
    // Templates ask for local times: those of the newsroom.
    environment: { TZ: PUBLICATION.timeZone },
    output: 'public',
    caches: ['resources', '.hugo_build.lock'],
    story: (story) => ({ file: hugoStoryFile(story), text: hugoStory(story) }),
    author: (id, name) => ({ file: `data/authors/${id}.yaml`, text: hugoAuthor(name) }),
    template: 'layouts/_partials/footer.html',
  },
  {
    name: 'eleventy',
    missing: () => (existsSync(ELEVENTY) ? undefined : 'run npm ci --prefix bench'),
    version: () => packageVersion(ELEVENTY),
    make: makeEleventySite,
    command: [process.execPath, path.join(ELEVENTY, 'cmd.cjs'), '--config=eleventy.config.ts'],
    output: '_site',
    caches: ['.cache'],
    story: (story) => ({ file: eleventyStoryFile(story), text: eleventyStory(story) }),
    author: (id, name) => ({ file: `input/_data/authors/${id}.json`, text: eleventyAuthor(name) }),
    template: 'parts/footer.ts',
  },
];

/** What is used here of a `package.json`. */
interface Package {
  version: string;
  scripts: { build: string };
}

function readPackage(folder: string): Package {
  return JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
}

function packageVersion(folder: string): string {
  return readPackage(folder).version;
}

function buildScript(): string {
  return readPackage(ROOT).scripts.build;
}

function hugoVersion(): string | undefined {
  try {
    return /v[\d.]+\S*/.exec(execFileSync('hugo', ['version'], { encoding: 'utf8' }))?.[0];
  } catch {
    return undefined;
  }
}
