import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { codeClosure } from './code-closure.ts';
import { sourcePath } from './source-folder.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'broadsheet-closure-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Writes files, and finds the closure of some of them, as paths from the folder. */
function closureOf(files: Record<string, string>, ...entries: string[]): string[] {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  const closure = codeClosure(entries.map((entry) => path.join(folder, entry)));
  return [...closure.keys()].map((file) => path.relative(folder, file));
}

describe('the closure of a module', () => {
  test.each([
    ['a static import', "import { b } from './b.ts';"],
    ['an import of several lines', "import {\n  type A,\n  b,\n} from './b.ts';"],
    ['a re-export', "export { b } from './b.ts';"],
    ['an import that runs when it is needed', "const b = await import('./b.ts');"],
    ['an import with a suffix of Vite', "import b from './b.ts?raw';"],
    ['a file that is named by its URL', "new Worker(new URL('./b.ts', import.meta.url));"],
    ['a path in double quotes', '<script src="./b.ts"></script>'],
  ])('holds the file of %s', (_, text) => {
    expect(closureOf({ 'a.astro': text, 'b.ts': '', 'c.ts': '' }, 'a.astro')).toEqual(['a.astro', 'b.ts']);
  });

  test('follows style sheets to their imports and pictures', () => {
    const files = { 'a.css': "@import './b.css';", 'b.css': 'url(./c.svg) url("../d.woff2")', 'c.svg': '' };
    expect(closureOf({ ...files, 'a.ts': "import './a.css';" }, 'a.ts')).toEqual(['a.css', 'a.ts', 'b.css', 'c.svg']);
  });

  test('goes round a circle once', () => {
    expect(closureOf({ 'a.ts': "import './b.ts';", 'b.ts': "import './a.ts';" }, 'a.ts')).toEqual(['a.ts', 'b.ts']);
  });

  test('leaves out imports of types, which are erased before the code runs', () => {
    const text = "import type { B } from './b.ts';\nexport type {\n  C,\n} from './c.ts';\nimport './d.ts';";
    expect(closureOf({ 'a.ts': text, 'b.ts': '', 'c.ts': '', 'd.ts': '' }, 'a.ts')).toEqual(['a.ts', 'd.ts']);
  });

  test('takes every file of a folder but its tests', () => {
    const files = { 'pages/a.ts': "import '../b.ts';", 'pages/c/d.ts': '', 'pages/a.test.ts': '', 'b.ts': '' };
    expect(closureOf(files, 'pages')).toEqual(['b.ts', 'pages/a.ts', 'pages/c/d.ts']);
  });

  test('follows a file that names another one than before', () => {
    const files = { 'a.ts': "import './b.ts';", 'b.ts': '', 'longer-name.ts': '' };
    expect(closureOf(files, 'a.ts')).toEqual(['a.ts', 'b.ts']);
    expect(closureOf({ 'a.ts': "import './longer-name.ts';" }, 'a.ts')).toEqual(['a.ts', 'longer-name.ts']);
  });

  test('holds a file as soon as it exists', () => {
    expect(closureOf({ 'a.ts': "import './b.ts';" }, 'a.ts')).toEqual(['a.ts']);
    expect(closureOf({ 'b.ts': '' }, 'a.ts')).toEqual(['a.ts', 'b.ts']);
    rmSync(path.join(folder, 'b.ts'));
    expect(closureOf({}, 'a.ts')).toEqual(['a.ts']);
  });

  test('fails for an entry that is gone, so that a renamed module cannot leave a cache without its code', () => {
    expect(() => closureOf({}, 'gone.ts')).toThrow(/ENOENT.*gone\.ts/);
  });
});

/** The entries that the project asks for, as its source writes them. */
const ENTRIES = sources().flatMap((text) =>
  [...text.matchAll(/(?:code|body)(?:Revision|Digest)\(((?:'[^']+'(?:, )?)+)\)/g)].flatMap(([, list = '']) =>
    [...list.matchAll(/'([^']+)'/g)].map(([, entry = '']) => entry),
  ),
);

test('there are entries to look at', () => {
  expect(ENTRIES.length).toBeGreaterThan(4);
});

describe('the closure of an entry', () => {
  let imports: Imports;
  beforeAll(() => {
    imports = importsOf(ENTRIES.map(sourcePath));
  });

  test.each(ENTRIES)('%s holds every module of the project that Node loads for it', (entry) => {
    const loaded = loadedFor(sourcePath(entry), imports);
    expect(loaded).toContain(sourcePath(entry));
    expect(loaded.filter((file) => !codeClosure([sourcePath(entry)]).has(file))).toEqual([]);
  });
});

function sources(): string[] {
  return readdirSync(sourcePath(''), { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?<!\.test)\.ts$/.test(file))
    .map((file) => readFileSync(sourcePath(file), 'utf8'));
}

/** The modules that each module asks for, by URL. */
type Imports = Record<string, string[]>;

/** Imports modules in a process of their own, and notes which module asks Node for which. */
function importsOf(files: readonly string[]): Imports {
  const urls = files.map((file) => pathToFileURL(file).href);
  const script = `
    import { registerHooks } from 'node:module';
    const imports = {};
    registerHooks({
      resolve(specifier, context, next) {
        const found = next(specifier, context);
        (imports[context.parentURL] ??= []).push(found.url);
        return found;
      },
    });
    for (const url of ${JSON.stringify(urls)}) await import(url);
    console.log(JSON.stringify(imports));`;
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' }));
}

/** The files of `src/` that Node loads for one of them. */
function loadedFor(file: string, imports: Imports): string[] {
  const urls = new Set([pathToFileURL(file).href]);
  for (const url of urls) for (const wanted of imports[url] ?? []) urls.add(wanted);
  return [...urls].filter((url) => url.startsWith(pathToFileURL(sourcePath('')).href)).map((url) => fileURLToPath(url));
}
