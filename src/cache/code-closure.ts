import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** Files whose text can name other files. */
const NAMING = /\.(?:[cm]?[jt]s|astro|css)$/;
const NOT_CODE = /\.test\.ts$/;
/** Imports that are erased before the code runs. */
const TYPE_IMPORT = /^\s*(?:import|export) type [^;]*? from '[^']*';/gm;
/** A relative path that a file writes: `import … from './a.ts'`, `new URL('../b.woff2', …)`, `@import "./c.css"`, `url(./d.svg)`. */
const RELATIVE_PATH = /(?<=['"(])\.{1,2}\/[^'"()\s?]+/g;

/** Files that a file names, each read once in a process for each of its versions. */
const named = new Map<string, { modified: number; files: string[] }>();

/**
 * Finds every file of the project that some of its modules need: what they import, what that imports, and any other file
 * whose relative path they write, such as a font. Packages and imports of types are left out. A path in a string or
 * comment that happens to lead to a file counts too, because one file too many costs a render and one too few a stale page.
 * @param entries paths of modules, or of folders, in which every file but tests is an entry
 * @returns absolute paths, sorted
 * @throws when an entry does not exist
 */
export function codeClosure(entries: readonly string[]): string[] {
  const found = new Set<string>();
  const waiting = entries.flatMap(filesOf);
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    if (NAMING.test(file)) waiting.push(...filesNamedBy(file));
  }
  return [...found].sort();
}

function filesOf(entry: string): string[] {
  if (!statSync(entry).isDirectory()) return [entry];
  return readdirSync(entry, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && !NOT_CODE.test(file.name))
    .map((file) => path.join(file.parentPath, file.name));
}

function filesNamedBy(file: string): string[] {
  const modified = statSync(file).mtimeMs;
  const known = named.get(file);
  if (known?.modified === modified) return known.files;
  const text = readFileSync(file, 'utf8').replaceAll(TYPE_IMPORT, '');
  const files = [...text.matchAll(RELATIVE_PATH)]
    .map(([relative]) => path.resolve(path.dirname(file), relative))
    .filter((target) => statSync(target, { throwIfNoEntry: false })?.isFile());
  named.set(file, { modified, files });
  return files;
}
