import { globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { codeRevision } from '../../cache/code-revision.ts';
import { readPlainFile } from '../../cache/plain-file.ts';
import { listPublicFiles } from '../../cache/plain-files.ts';
import { digest } from '../../lib/digest.ts';
import { wordFiles } from '../../loader/settings/word-settings.ts';
import { middlewareFiles } from './middleware.ts';
import { overrideFiles } from '../setup/overrides.ts';
import { readSetup } from '../setup/site-setup.ts';
import { sourcePath } from '../../cache/source-folder.ts';

/** The modules that determine the content of a page. */
const PAGES = ['pages', 'content.config.ts', '../astro.config.mjs', '../tsconfig.json'];

const CONFIGURATION = 'astro.config.mjs';
/** A string in the configuration, which may name a file that it reads. */
const STRING = /(?<=(['"`]))[^'"`\n]+(?=\1)/g;
/** A variable of the environment that the configuration reads. */
const VARIABLE = /(?<=\benv(?:\.|\[['"]))\w+/g;
/** Variables that Vite writes into the bundle. */
const PUBLIC = /^PUBLIC_/;

/**
 * Digest of the code that renders pages, with the middleware, components, style sheets and words of the newsroom, and of what the style
 * sheets that pages link to are made from: when it changes, every page is rendered again.
 */
export function pageRevision(root: string): string {
  const own = [...overrideFiles(), ...wordFiles()].map((file) => path.relative(sourcePath(''), file));
  return digest([codeRevision(...PAGES, ...middlewareFiles(), ...own), JSON.stringify(readSetup(root))].join('\n'));
}

/**
 * Digest of everything that decides what is in the page bundle, and in the files that Astro puts beside the pages: the code,
 * the brand of the publication, the Node version, the files of `public/`, the environment that Vite writes into modules, and
 * what the configuration reads: each file that one of its strings names, and each variable.
 */
export function bundleKey(root: string): string {
  const at = (file: string) => path.join(root, file);
  const configuration = readFileSync(at(CONFIGURATION), 'utf8');
  const named = [...configuration.matchAll(STRING)].map(([text]) => text);
  const files = [...new Set(named), ...globSync('.env*', { cwd: root })];
  const variables = [
    ...Object.keys(process.env).filter((name) => PUBLIC.test(name)),
    ...[...configuration.matchAll(VARIABLE)].map(([name]) => name),
  ];
  return digest(
    [
      pageRevision(root),
      process.version,
      ...files.sort().flatMap((file) => (isFile(at(file)) ? `${file} ${digest(readFileSync(at(file)))}` : [])),
      ...listPublicFiles(root).files.map((file) => `public/${file} ${digest(readPlainFile(root, `public/${file}`))}`),
      ...variables.sort().map((name) => `${name}=${process.env[name] ?? ''}`),
    ].join('\n'),
  );
}

function isFile(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isFile() === true;
}
