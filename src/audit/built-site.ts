import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { engineSource } from '../newsroom/photos/photo-engine.ts';
import { decodedPath } from '../lib/site-path.ts';

/** A built site on disk. */
export interface BuiltSite {
  /** The project's root, from which problems name files. */
  root: string;
  /** The output folder of a build, as an absolute path. */
  folder: string;
  /** Such as `https://ledger.example`. */
  origin: string;
  /** Every file, by its path from the folder with forward slashes. */
  files: ReadonlySet<string>;
  /** `letters.server` of the publication, to which forms lead. */
  lettersServer?: string | undefined;
  /** True for an address that the host redirects, by the rules in `_redirects`. */
  isRedirected: (path: string) => boolean;
}

/** Lists a built site. */
export function openSite(root: string, folder: string, origin: string): BuiltSite {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .sort();
  return { root, folder, origin, files: new Set(files), isRedirected: redirectsIn(path.join(folder, '_redirects')) };
}

/** The text of a file of the site. */
export function siteText({ folder }: BuiltSite, file: string): string {
  return readFileSync(path.join(folder, file), 'utf8');
}

/** The text in a file of Pagefind. */
export function searchText({ folder }: BuiltSite, file: string): string {
  const bytes = readFileSync(path.join(folder, file));
  const isCompressed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return (isCompressed ? gunzipSync(bytes) : bytes).toString('utf8');
}

/** The name of a file of the site in a problem: its path from the project's root. */
export function namedFile({ root, folder }: BuiltSite, file: string): string {
  return path.relative(root, path.join(folder, file)).replaceAll(path.sep, '/');
}

/** The address of a file: `/2026/11/slug/` for `2026/11/slug/index.html`. */
export function urlOf(file: string): string {
  return `/${file}`.replace(/\/index\.html$/, '/');
}

/** The file that a host serves at a path, whether or not the site has it; undefined where no file can have that name. */
export function fileAt(pathname: string): string | undefined {
  const decoded = decodedPath(pathname)?.slice(1);
  return decoded === undefined || (decoded !== '' && !decoded.endsWith('/')) ? decoded : `${decoded}index.html`;
}

/** The file of the site that an address of the site is answered with, or from which the host makes the answer. */
export function answeringFile(address: URL): string | undefined {
  return fileAt(engineSource(address) ?? address.pathname);
}

/** Reads the rules of `_redirects`: a path, or a pattern with `*`, in each line. */
export function redirectsIn(file: string): (path: string) => boolean {
  if (!existsSync(file)) return () => false;
  const sources = readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.trim().split(/\s+/)[0] ?? '')
    .filter((source) => source.startsWith('/'));
  const exact = new Set(sources);
  const beginnings = sources.filter((source) => source.endsWith('*')).map((source) => source.slice(0, -1));
  return (address) => exact.has(address) || beginnings.some((beginning) => address.startsWith(beginning));
}
