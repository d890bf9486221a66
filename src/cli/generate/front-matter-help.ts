import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { listContentFiles } from '../../loader/content-files.ts';
import { jsonSchemaOf } from '../../schema/generated/json-schema.ts';
import { ALL_FILE_KINDS } from '../../schema/kinds.ts';

/** Where the Astro extension of a code editor looks for schemas, from the project's root. */
const HELP_FOLDER = '.astro/collections';

/**
 * Tells the Astro extension which Markdown files have which fields: it completes and checks front matter by them. It reads
 * what Astro's `experimental.contentIntellisense` would write; that flag stays off, because Astro knows nothing of the
 * stories here. A file that is new since then is helped with when this has run again.
 * @param root the project's root
 * @returns how many files there are
 */
export function writeFrontMatterHelp(root: string): number {
  const folder = path.join(root, HELP_FOLDER);
  const kinds = ALL_FILE_KINDS.filter(({ format }) => format === 'markdown');
  const entries: Record<string, string> = {};
  for (const { path: below } of listContentFiles(root).files) {
    const file = `content/${below}`;
    const kind = kinds.find(({ place }) => file.endsWith('.md') && file.startsWith(place.slice(0, place.indexOf('<'))));
    if (kind) entries[addressOf(path.join(root, file))] = kind.name;
  }
  mkdirSync(folder, { recursive: true });
  for (const kind of kinds) write(folder, `${kind.name}.schema.json`, jsonSchemaOf(kind));
  const collections = kinds.map(({ name }) => ({ name, hasSchema: true }));
  write(folder, 'collections.json', { collections, entries });
  return Object.keys(entries).length;
}

/** Adds what is new since the help was written; does nothing where no code editor has asked for it. */
export function renewFrontMatterHelp(root: string): void {
  if (existsSync(path.join(root, HELP_FOLDER, 'collections.json'))) writeFrontMatterHelp(root);
}

/** The extension compares addresses in lower case and without escapes. */
function addressOf(file: string): string {
  return decodeURIComponent(pathToFileURL(file).href).toLowerCase();
}

function write(folder: string, name: string, value: unknown): void {
  writeFileSync(path.join(folder, name), JSON.stringify(value));
}
