import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { namingFile } from '../../cache/disk-error.ts';
import type { ViteUserConfig } from 'astro';
import type { SitePlace } from '../../cache/build-folder.ts';
import { readSealed, writeSealed } from '../../cache/sealed-file.ts';
import { digest } from '../../lib/digest.ts';
import type { PagePrinter } from './page-printer.ts';

type VitePlugin = Extract<NonNullable<ViteUserConfig['plugins']>[number], { name: string }>;

/** The module that Astro compiles together with all routes. */
const ENTRY = fileURLToPath(new URL('./page-entry.ts', import.meta.url));

/** The project's folder in a compiled bundle. */
const ANYWHERE = '/project/';

/** The page bundle that a build keeps for the next one, which then starts neither Astro nor the bundler. */
interface KeptBundle {
  key: string;
  /** The file of the entry, from the folder of the bundle. */
  entry: string;
  /** Digests of the files of the bundle, and of the style sheets, scripts and fonts that pages refer to. */
  pages: [file: string, digest: string][];
  assets: [file: string, digest: string][];
}

/**
 * A Vite plugin that makes {@link ENTRY} the entry of the bundle that renders pages.
 * @param onWritten gets the absolute path of the compiled entry
 */
export function pageEntry(onWritten: (file: string) => void): VitePlugin {
  return {
    name: 'broadsheet:page-entry',
    configEnvironment(name) {
      if (name === 'prerender') return { build: { rolldownOptions: { input: ENTRY } } };
      // The build itself reads public/, and follows no links.
      return name === 'client' ? { build: { copyPublicDir: false } } : undefined;
    },
    writeBundle({ dir }, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type === 'chunk' && chunk.isEntry && chunk.facadeModuleId === ENTRY && dir !== undefined)
          onWritten(path.join(dir, chunk.fileName));
      }
    },
  };
}

/**
 * Copies a compiled page bundle, because Astro removes its own. The copy does not contain the path of the project, so
 * that it can be used wherever the project is moved or checked out. A build that fails after this leaves no kept bundle.
 * @param entry absolute path of the compiled entry
 * @returns the entry in the copy
 */
export function copyBundle(place: SitePlace, entry: string): string {
  rmSync(place.keptBundle, { force: true });
  rmSync(place.pages, { recursive: true, force: true });
  cpSync(path.dirname(entry), place.pages, { recursive: true });
  for (const file of filesOf(place.pages)) {
    const text = readFileSync(file, 'utf8');
    const movable = withoutFolder(text, place.root);
    if (movable !== text) namingFile(file, () => writeFileSync(file, movable));
  }
  return path.basename(entry);
}

/**
 * Replaces the path of the project in compiled modules, where it is part of names of modules and of addresses that begin
 * with `file:`. No page needs to know the real one.
 */
export function withoutFolder(code: string, root: string): string {
  const folder = `${root.replaceAll('\\', '/')}/`;
  // In the middle of a path (`core/app/` where the project is in /app), these letters are another folder's name.
  return code.replaceAll(new RegExp(`(?<![\\w.@-])${RegExp.escape(folder)}`, 'g'), ANYWHERE);
}

/**
 * Keeps the copied bundle for the next build.
 * @param key digest of everything that decides what is in the bundle
 */
export function keepBundle(place: SitePlace, key: string, entry: string): void {
  const kept: KeptBundle = { key, entry, pages: digestsOf(place.pages), assets: digestsOf(place.bundle) };
  writeSealed(place.keptBundle, kept);
}

/**
 * Opens the kept bundle.
 * @returns undefined when there is none, when it was made from something else, and when any of its files has changed
 */
export async function openKeptBundle(place: SitePlace, key: string): Promise<PagePrinter | undefined> {
  const kept = readSealed(place.keptBundle) as KeptBundle | undefined;
  if (kept?.key !== key) return undefined;
  if (!isWhole(place.pages, kept.pages) || !isWhole(place.bundle, kept.assets)) return undefined;
  return importBundle(place, kept.entry);
}

/** Imports a copied bundle. */
export async function importBundle(place: SitePlace, entry: string): Promise<PagePrinter> {
  const file = pathToFileURL(path.join(place.pages, entry)).href;
  const { printer } = (await import(/* @vite-ignore */ file)) as { printer: PagePrinter };
  return printer;
}

function isWhole(folder: string, files: KeptBundle['pages']): boolean {
  return existsSync(folder) && JSON.stringify(digestsOf(folder)) === JSON.stringify(files);
}

function digestsOf(folder: string): [string, string][] {
  return filesOf(folder).map((file) => [path.relative(folder, file), digest(readFileSync(file))]);
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}
