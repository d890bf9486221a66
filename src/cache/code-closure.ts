import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { digest } from '../lib/digest.ts';
import { settledStamp } from './file-stamp.ts';

/** Files whose text can name other files. */
const NAMING = /\.(?:[cm]?[jt]s|astro|css)$/;
const NOT_CODE = /\.test\.ts$/;
/** Imports that are erased before the code runs. */
const TYPE_IMPORT = /^[ \t]*(?:import|export) type [^;]*? from '[^']*';/gm;
/** A relative path that a file writes: `import … from './a.ts'`, `new URL('../b.woff2', …)`, `@import "./c.css"`, `url(./d.svg)`. */
const RELATIVE_PATH = /(?<=['"(])\.{1,2}\/[^'"()\s?]+/g;

/** A file of the project's code. */
interface CodeFile {
  /** Undefined for one that changed just now. */
  stamp: string | undefined;
  digest: string;
  /** Absolute paths that its text may name. There need not be a file at each. */
  named: string[];
}

/** What was read in this process: a revision is asked for whenever an editor saves. */
const read = new Map<string, CodeFile>();

/**
 * Finds every file of the project that some of its modules need: what they import, what that imports, and any other file
 * whose relative path they write, such as a font. Packages and imports of types are left out. A path in a string or
 * comment that happens to lead to a file counts too, because one file too many costs a render and one too few a stale page.
 * @param entries paths of modules, or of folders, in which every file but tests is an entry
 * @returns the digests of the files by their absolute paths, sorted
 * @throws when an entry does not exist
 */
export function codeClosure(entries: readonly string[]): Map<string, string> {
  const found = new Map<string, string | undefined>();
  const waiting = entries.flatMap(filesOf);
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (found.has(file)) continue;
    const code = codeFile(file);
    found.set(file, code?.digest);
    if (code) waiting.push(...code.named);
  }
  const files = [...found].filter((entry): entry is [string, string] => entry[1] !== undefined);
  return new Map(files.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Returns undefined where there is no file. */
function codeFile(file: string): CodeFile | undefined {
  const stamp = settledStamp(file, Date.now());
  const known = read.get(file);
  if (known && known.stamp === stamp && stamp !== undefined) return known;
  if (stamp === undefined && !statSync(file, { throwIfNoEntry: false })?.isFile()) return undefined;
  const bytes = readFileSync(file);
  const named = NAMING.test(file) ? pathsIn(bytes.toString(), path.dirname(file)) : [];
  const code = { stamp, digest: digest(bytes), named };
  read.set(file, code);
  return code;
}

function pathsIn(text: string, folder: string): string[] {
  const code = text.replaceAll(TYPE_IMPORT, '');
  return [...new Set(code.match(RELATIVE_PATH))].map((relative) => path.resolve(folder, relative));
}

function filesOf(entry: string): string[] {
  if (!statSync(entry).isDirectory()) return [entry];
  return readdirSync(entry, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && !NOT_CODE.test(file.name))
    .map((file) => path.join(file.parentPath, file.name));
}
