import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire, findPackageJSON } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { ViteUserConfig } from 'astro';
import { buildFolder } from '../cache/build-folder.ts';
import { codeDigest, packageDigest } from '../cache/code-revision.ts';
import { digest } from '../lib/digest.ts';
import { ADMIN, ADMIN_FILES } from './admin-address.ts';
import { CmsChanges } from './cms-changes.ts';
import { fileShapes } from './file-shapes.ts';

type Plugin = Extract<NonNullable<ViteUserConfig['plugins']>[number], { name: string }>;

/** The package of the CMS, which the desk needs and nothing else does. */
export const CMS_PACKAGE = '@sveltia/cms';

const SHAPES = 'virtual:file-shapes';
/** Parts of the CMS for fields that the desk does not have: code in hundreds of languages, and maps. */
const UNUSED = /^(?:@shikijs\/(?:langs|themes)\/|leaflet$|leaflet\/|terra-draw)/;

/** Rules of the CMS for fonts on another site. It has the same fonts in its package, and registers them. */
const FOREIGN_FONT = /@font-face\s*\{[^}]*https:\/\/[^}]*\}/g;

/** Returns true when the package of the CMS is installed. */
export function hasCms(): boolean {
  try {
    return findPackageJSON(CMS_PACKAGE, import.meta.url) !== undefined;
  } catch {
    // Node says so by an error where there is no such folder.
    return false;
  }
}

/** Digest of everything that the scripts of the desk are made of: their own folder, and what they and the bundling import. */
export function adminRevision(): string {
  const own = readdirSync(source('browser')).filter((file) => !file.endsWith('.test.ts'));
  return digest(
    [
      codeDigest(
        'admin/admin-bundle.ts',
        'admin/file-text.ts',
        'admin/desk-channel.ts',
        'desk/story/story-link.ts',
        'lib/time/zoned-instant.ts',
      ),
      ...own.map((file) => `${file} ${digest(readFileSync(source(`browser/${file}`)))}`),
      packageDigest(CMS_PACKAGE),
      packageDigest('astro'),
    ].join('\n'),
  );
}

/**
 * The scripts, styles and fonts of the desk, by path from its address. They are bundled once for each version of the code and of the CMS.
 * @param root the project's root
 */
export async function adminFiles(root: string): Promise<Map<string, Buffer>> {
  const shelf = buildFolder(root).desk;
  const folder = path.join(shelf, adminRevision());
  if (!existsSync(folder)) {
    rmSync(shelf, { recursive: true, force: true });
    const unfinished = path.join(shelf, `unfinished-${process.pid}`);
    await bundle(unfinished);
    mkdirSync(shelf, { recursive: true });
    if (!existsSync(folder)) renameSync(unfinished, folder);
  }
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = names.map((entry) => path.join(entry.parentPath, entry.name));
  return new Map(
    files.map((file) => [path.relative(folder, file).replaceAll(path.sep, '/'), readFileSync(file)] as const),
  );
}

/** Bundles with the bundler of Astro, which is there in any project. */
async function bundle(outDir: string): Promise<void> {
  const resolve = createRequire(createRequire(import.meta.url).resolve('astro/package.json')).resolve;
  const { build } = (await import(pathToFileURL(resolve('vite')).href)) as {
    build(config: ViteUserConfig): Promise<unknown>;
  };
  await build({
    root: source('browser'),
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    base: ADMIN,
    plugins: [shapesPlugin(), withoutUnused(), ownCms()],
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      chunkSizeWarningLimit: Number.POSITIVE_INFINITY,
      rollupOptions: { input: source('browser/desk.ts'), output: { entryFileNames: ADMIN_FILES.script } },
    },
  } as ViteUserConfig);
  const styles = readdirSync(source('browser')).filter((file) => file.endsWith('.css'));
  writeFileSync(
    path.join(outDir, ADMIN_FILES.style),
    styles.map((file) => readFileSync(source(`browser/${file}`), 'utf8')).join('\n'),
  );
}

/** Gives the script what it has to know of our files, without the schemas. */
function shapesPlugin(): Plugin {
  return {
    name: 'broadsheet:file-shapes',
    resolveId: (id) => (id === SHAPES ? `\0${SHAPES}` : undefined),
    load: (id) => (id === `\0${SHAPES}` ? `export const shapes = ${JSON.stringify(fileShapes())};` : undefined),
  };
}

function withoutUnused(): Plugin {
  const empty = '\0unused';
  return {
    name: 'broadsheet:unused-parts',
    enforce: 'pre',
    resolveId: (id) => (UNUSED.test(id) ? empty : undefined),
    load: (id) => (id === empty ? 'export default {}; export const marker = undefined;' : undefined),
  };
}

function ownCms(): Plugin {
  const changes = new CmsChanges();
  return {
    name: 'broadsheet:own-cms',
    transform: (code, id) =>
      id.includes(CMS_PACKAGE) ? { code: changes.apply(code.replaceAll(FOREIGN_FONT, '')), map: null } : undefined,
    buildEnd: (error) => {
      if (!error) changes.mustBeDone();
    },
  };
}

function source(file: string): string {
  return fileURLToPath(new URL(file, import.meta.url));
}
